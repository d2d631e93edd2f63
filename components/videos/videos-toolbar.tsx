"use client";

import { useTranslations } from "next-intl";
import { SearchField } from "@/components/layout/search-field";
import { Select } from "@/components/ui/select";
import { KINDS, useVideosFilter } from "@/components/videos/use-videos-filter";

/** Search, kind, and whether only what came out in the period. */
export function VideosToolbar() {
  const t = useTranslations("videos");
  const kindName = useTranslations("metrics.kind");
  const [{ q, kind, published }, set] = useVideosFilter();
  return (
    <>
      <SearchField label={t("search")} value={q} onChange={(next) => void set({ q: next })} />
      <Select
        aria-label={t("column.kind")}
        value={kind ?? "all"}
        options={[
          { value: "all" as const, label: t("allKinds") },
          ...KINDS.map((value) => ({ value, label: kindName(value) })),
        ]}
        onChange={(next) => void set({ kind: next === "all" ? null : next })}
        className="w-36"
      />
      <Select
        aria-label={t("column.published")}
        value={published ?? "any"}
        options={[
          { value: "any" as const, label: t("publishedAny") },
          { value: "period" as const, label: t("publishedPeriod") },
        ]}
        onChange={(next) => void set({ published: next === "any" ? null : next })}
        className="w-48"
      />
    </>
  );
}
