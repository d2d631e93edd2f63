"use client";

import { Hash } from "lucide-react";
import { useTranslations } from "next-intl";
import { useHashtagColumns } from "@/components/insights/hashtag-columns";
import { insightsKeys } from "@/components/insights/insights-queries";
import { useInsightsChoices, useInsightsFilter } from "@/components/insights/use-insights-filter";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { ExportLink } from "@/components/layout/export-link";
import { QueryError } from "@/components/layout/query-error";
import { SearchField } from "@/components/layout/search-field";
import { usePages } from "@/components/layout/use-pages";
import { DataTable } from "@/components/ui/data-table/data-table";

const shapes = () => import("@/lib/services/insights/schemas");

/** The hashtags of the period's videos; search and order live in the address. */
export function HashtagsTable() {
  const t = useTranslations("insights.hashtags");
  const common = useTranslations("common");
  const filter = useInsightsFilter();
  const [{ q, sort }, set] = useInsightsChoices();
  const tags = usePages({
    queryKey: insightsKeys.hashtags,
    path: "/api/insights/hashtags",
    query: { ...filter, q, sort },
    output: async () => (await shapes()).hashtagsPage,
  });
  const columns = useHashtagColumns();
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <h2 className="font-medium text-base text-ink">{t("title")}</h2>
      <DataTable
        id="hashtags"
        label={t("title")}
        columns={columns}
        rows={tags.rows}
        rowId={(row) => row.tag}
        rowName={(row) => `#${row.tag}`}
        status={tags.status}
        error={<QueryError error={tags.failure} onRetry={tags.refetch} />}
        empty={
          <EmptyPanel
            icon={Hash}
            title={q ? common("nothingFound") : t("empty")}
            text={q ? t("emptyFiltered") : t("emptyText")}
          />
        }
        sort={sort ?? "-videos"}
        onSort={(next) => void set({ sort: next })}
        toolbar={
          tags.status === "ready" && tags.rows.length === 0 && !q ? undefined : (
            <SearchField label={t("search")} value={q} onChange={(next) => void set({ q: next })} />
          )
        }
        exportAction={<ExportLink table="hashtags" query={{ ...filter, q, sort }} />}
        total={tags.total}
        hasMore={tags.hasMore}
        loadingMore={tags.loadingMore}
        onLoadMore={tags.onLoadMore}
      />
    </div>
  );
}
