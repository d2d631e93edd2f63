"use client";

import { History, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { ExportLink } from "@/components/layout/export-link";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { QueryError } from "@/components/layout/query-error";
import { parseAsStringLiteral } from "@/components/layout/url-params";
import { usePages } from "@/components/layout/use-pages";
import { useQueryState } from "@/components/layout/use-query-state";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { PlanPanel } from "@/components/runs/plan-panel";
import { RunActions } from "@/components/runs/run-actions";
import { useRunColumns } from "@/components/runs/run-columns";
import { runKeys } from "@/components/runs/runs-queries";
import { useRunActions } from "@/components/runs/use-run-actions";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table/data-table";
import { Select } from "@/components/ui/select";
import type { RunDto } from "@/lib/services/parser/schemas";
import { RunStatus } from "@/prisma/generated/enums";

const shapes = () => import("@/lib/services/parser/schemas");

const STATUSES = Object.values(RunStatus);

/** Every parse that this workspace asked for or took part in, newest first, moving while it goes on. */
export function RunsView({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations("runs");
  const [status, setStatus] = useQueryState("status", parseAsStringLiteral([...STATUSES]));
  const runs = usePages({
    queryKey: runKeys.list,
    path: "/api/parser/runs",
    query: { status },
    output: async () => (await shapes()).runsPage,
  });
  const { start } = useRunActions();
  const columns = useRunColumns();
  useLiveRefresh("parse", runKeys.all);
  const startAll = (
    <Button variant="primary" pending={start.isPending} onClick={() => start.mutate()}>
      <Play aria-hidden />
      {t("startAll")}
    </Button>
  );
  return (
    <Page>
      <PageHeader title={t("title")} context={t("context")} actions={canEdit ? startAll : undefined} />
      <PlanPanel />
      <DataTable
        id="runs"
        label={t("title")}
        columns={columns}
        rows={runs.rows}
        rowId={(run) => run.id}
        rowName={(run) => t(`trigger.${run.trigger}`)}
        rowHref={(run) => `/runs/${run.id}`}
        status={runs.status}
        exportAction={<ExportLink table="runs" query={{ status }} />}
        error={<QueryError error={runs.failure} onRetry={runs.refetch} />}
        empty={
          <EmptyPanel
            icon={History}
            title={status ? t("emptyFiltered") : t("empty")}
            text={t("emptyText")}
            action={canEdit && !status ? startAll : undefined}
          />
        }
        {...(canEdit ? { rowActions: (run: RunDto) => <RunActions run={run} size="sm" />, rowActionsWidth: 150 } : {})}
        toolbar={
          runs.rows.length === 0 && !status ? undefined : (
            <Select
              aria-label={t("column.status")}
              value={status ?? "all"}
              options={[
                { value: "all" as const, label: t("allStatuses") },
                ...STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
              ]}
              onChange={(value) => void setStatus(value === "all" ? null : value)}
              className="w-44"
            />
          )
        }
        total={runs.total}
        hasMore={runs.hasMore}
        loadingMore={runs.loadingMore}
        onLoadMore={runs.onLoadMore}
      />
    </Page>
  );
}
