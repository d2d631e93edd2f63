"use client";

import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { comparedNameQuery } from "@/components/compare/compare-queries";
import { seriesColor } from "@/components/compare/series-colors";
import { Chip } from "@/components/ui/chip";
import { Combobox } from "@/components/ui/combobox";
import { api } from "@/lib/http/client";
import { type ComparedBlogger, MAX_COMPARED } from "@/lib/services/compare/schemas";

const shapes = () => import("@/lib/services/bloggers/schemas");

type BloggerPickerProps = {
  ids: readonly string[];
  /** Those whose names the comparison has already told. */
  known: readonly Pick<ComparedBlogger, "id" | "name">[];
  onChange: (ids: string[]) => void;
};

/** The chosen bloggers, each in the colour of its line, and a search for one more. */
export function BloggerPicker({ ids, known, onChange }: BloggerPickerProps) {
  const t = useTranslations("compare");
  const names = useNames(ids, known);
  const [text, setText] = useState("");
  const q = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: ["compare", "found", q],
    queryFn: ({ signal }) =>
      api("/api/bloggers", {
        query: { q, limit: 20, sort: "name" },
        output: async () => (await shapes()).bloggersPage,
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  const full = ids.length >= MAX_COMPARED;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      {ids.length > 0 ? (
        <ul aria-label={t("chosen")} className="contents">
          {ids.map((id, index) => (
            <li key={id} className="flex min-w-0 max-w-56">
              <Chip
                dot={seriesColor(index)}
                name={names.get(id) ?? t("gone")}
                onRemove={() => onChange(ids.filter((one) => one !== id))}
              >
                <bdi>{names.get(id) ?? t("gone")}</bdi>
              </Chip>
            </li>
          ))}
        </ul>
      ) : null}
      {full ? (
        <p className="text-faint text-sm">{t("full", { count: MAX_COMPARED })}</p>
      ) : (
        <Combobox
          aria-label={t("add")}
          placeholder={t("add")}
          value={null}
          loading={found.isFetching || q !== text.trim()}
          onSearch={setText}
          onChange={(id) => id && onChange([...ids, id])}
          options={(found.data?.items ?? [])
            .filter(({ id }) => !ids.includes(id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          className="w-44"
        />
      )}
    </div>
  );
}

/** Names of the chosen: from the comparison, and asked one by one where it does not tell them. */
function useNames(ids: readonly string[], known: BloggerPickerProps["known"]): Map<string, string> {
  const told = new Map(known.map(({ id, name }) => [id, name]));
  const missing = ids.filter((id) => !told.has(id));
  const asked = useQueries({ queries: missing.map(comparedNameQuery) });
  for (const { data } of asked) if (data) told.set(data.id, data.name);
  return told;
}
