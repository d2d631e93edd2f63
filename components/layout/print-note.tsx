"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { formatInstant } from "@/components/ui/format-time";

/** On paper alone: of what product and workspace the page is, and when it was printed. */
export function PrintNote({ source }: { source: string }) {
  const t = useTranslations("common");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const [at, setAt] = useState<Date | null>(null);
  useEffect(() => {
    const { classList } = document.documentElement;
    const before = () => {
      setAt(new Date());
      if (!classList.contains("dark")) return;
      classList.remove("dark");
      window.addEventListener("afterprint", () => classList.add("dark"), { once: true });
    };
    window.addEventListener("beforeprint", before);
    return () => window.removeEventListener("beforeprint", before);
  }, []);
  return (
    <p data-print="only" className="hidden px-4 pb-2 text-faint text-xs md:px-6">
      Creatorscope · <bdi>{source}</bdi>
      {at ? ` · ${t("printedAt", { time: formatInstant(at, locale, timeZone) })}` : null}
    </p>
  );
}
