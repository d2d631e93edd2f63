"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { bloggerParams } from "@/components/layout/filter-params";
import { useQueryStates } from "@/components/layout/use-query-states";
import { Combobox } from "@/components/ui/combobox";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/bloggers/schemas");

/** One blogger or all of them, kept in the address; the server does the searching. */
export function BloggerFilter({ className = "w-44 max-sm:w-40" }: { className?: string }) {
  const t = useTranslations("metrics.bloggerFilter");
  const [{ blogger }, set] = useQueryStates(bloggerParams, { history: "push" });
  const [text, setText] = useState("");
  const [wanted, setWanted] = useState(false);
  const q = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: ["blogger-filter", "list", q],
    queryFn: ({ signal }) =>
      api("/api/bloggers", {
        query: { q, limit: 20, sort: "name" },
        output: async () => (await shapes()).bloggersPage,
        signal,
      }),
    placeholderData: keepPreviousData,
    enabled: wanted,
  });
  const chosen = useQuery({
    queryKey: ["blogger-filter", "one", blogger],
    queryFn: ({ signal }) =>
      api(`/api/bloggers/${blogger}`, { output: async () => (await shapes()).bloggerDto, signal }),
    enabled: blogger !== null,
  });
  const known = new Map((found.data?.items ?? []).map((one) => [one.id, one.name]));
  if (blogger && chosen.data) known.set(blogger, chosen.data.name);
  return (
    <Combobox
      aria-label={t("label")}
      placeholder={t("all")}
      value={blogger}
      clearable
      loading={found.isFetching || q !== text.trim()}
      onWanted={() => setWanted(true)}
      onSearch={setText}
      onChange={(next) => void set({ blogger: next })}
      options={[...known].map(([value, label]) => ({ value, label }))}
      className={className}
    />
  );
}
