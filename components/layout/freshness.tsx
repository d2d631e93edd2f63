"use client";

import { useTranslations } from "next-intl";
import { useSourceNames } from "@/components/layout/use-metric-words";
import { RelativeTime } from "@/components/ui/relative-time";

/** "Through 21 Nov, YouTube Data API": until when the numbers reach and who told them. */
export function Freshness({ dataThrough, sources }: { dataThrough: string | null; sources: readonly string[] }) {
  const t = useTranslations("metrics");
  const nameOf = useSourceNames();
  if (dataThrough === null) return <span>{t("noDataYet")}</span>;
  return (
    <span>
      {t.rich("through", { time: () => <RelativeTime value={dataThrough} /> })}
      {sources.length > 0 ? ` · ${sources.map(nameOf).join(", ")}` : null}
    </span>
  );
}
