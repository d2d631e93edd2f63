"use client";

import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { adminKeys, REFRESH_MS } from "@/components/admin/admin-queries";
import { useAdminRunColumns } from "@/components/admin/admin-run-columns";
import { ChoiceFilter } from "@/components/admin/choice-filter";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { QueryError } from "@/components/layout/query-error";
import { parseAsStringLiteral } from "@/components/layout/url-params";
import { usePages } from "@/components/layout/use-pages";
import { useQueryState } from "@/components/layout/use-query-state";
import { DataTable } from "@/components/ui/data-table/data-table";
import { runStatus } from "@/lib/services/admin/schemas";

const shapes = () => import("@/lib/services/admin/schemas");

/** Parse runs of every workspace, newest first. */
export function AdminRunsView() {
  const t = useTranslations("admin");
  const [status, setStatus] = useQueryState("status", parseAsStringLiteral(runStatus.options));
  const runs = usePages({
    queryKey: adminKeys.runs,
    path: "/api/admin/runs",
    query: { status },
    output: async () => (await shapes()).adminRunPage,
    refetchInterval: REFRESH_MS,
  });
  const columns = useAdminRunColumns();
  return (
    <DataTable
      id="admin-runs"
      label={t("tab.runs")}
      columns={columns}
      rows={runs.rows}
      rowId={(run) => run.id}
      rowName={(run) => run.workspace?.name ?? t("runs.installation")}
      status={runs.status}
      error={<QueryError error={runs.failure} onRetry={runs.refetch} />}
      empty={<EmptyPanel icon={History} title={t("runs.empty")} text={t("runs.emptyText")} />}
      toolbar={
        <ChoiceFilter
          label={t("column.status")}
          all={t("allStates")}
          value={status}
          options={runStatus.options.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(next) => void setStatus(next)}
        />
      }
      total={runs.total}
      hasMore={runs.hasMore}
      loadingMore={runs.loadingMore}
      onLoadMore={runs.onLoadMore}
    />
  );
}
