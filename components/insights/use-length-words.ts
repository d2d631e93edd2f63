"use client";

import { useLocale, useTranslations } from "next-intl";

type Band = { fromSec: number | null; toSec: number | null };
const MINUTE = 60;

/** A band of duration in words: "under 15 sec", "1–3 min", "60 min and more"; null where it is not known. */
export function useLengthWords(): (band: Band) => string | null {
  const t = useTranslations("insights.formats.length");
  const locale = useLocale();
  return ({ fromSec, toSec }) => {
    if (fromSec === null) return null;
    const inMinutes = (toSec ?? fromSec) > MINUTE;
    const unit = inMinutes ? "minute" : "second";
    const size = inMinutes ? MINUTE : 1;
    const words = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" });
    if (toSec === null) return t("over", { length: words.format(fromSec / size) });
    if (fromSec === 0) return t("under", { length: words.format(toSec / size) });
    return words.formatRange(fromSec / size, toSec / size);
  };
}
