"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { KINDS, useVideosFilter } from "@/components/videos/use-videos-filter";

/** Search, kind, and whether only what came out in the period. */
export function VideosToolbar() {
  const t = useTranslations("videos");
  const kindName = useTranslations("metrics.kind");
  const [{ q, kind, published }, set] = useVideosFilter();
  return (
    <>
      <div className="w-64 max-sm:w-full">
        <Input
          type="search"
          aria-label={t("search")}
          placeholder={t("search")}
          lead={<Search aria-hidden />}
          defaultValue={q ?? ""}
          onChange={(event) => void set({ q: event.target.value.trim() || null })}
        />
      </div>
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
