"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { ExportLink } from "@/components/layout/export-link";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { QueryError } from "@/components/layout/query-error";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { formatDuration } from "@/components/runs/format-duration";
import { RunActions } from "@/components/runs/run-actions";
import { useRunItemColumns } from "@/components/runs/run-item-columns";
import { RunStatusBadge } from "@/components/runs/run-status-badge";
import { runKeys, runQuery } from "@/components/runs/runs-queries";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table/data-table";
import { Progress } from "@/components/ui/progress";
import { RelativeTime } from "@/components/ui/relative-time";
import { useNow } from "@/components/ui/use-now";

/** One run: how far it is, what it cost, and what became of each profile. */
export function RunView({ id, canEdit }: { id: string; canEdit: boolean }) {
  const t = useTranslations("runs");
  const locale = useLocale();
  const run = useQuery(runQuery(id));
  const columns = useRunItemColumns();
  const now = useNow();
  useLiveRefresh("parse", runKeys.all);
  if (run.isPending) return <LoadingPanel />;
  if (run.isError) return <QueryError error={run.error} onRetry={() => void run.refetch()} />;
  const { items, ...facts } = run.data;
  const duration = formatDuration(facts.startedAt, facts.finishedAt, now, locale);
  return (
    <Page>
      <PageHeader
        title={t(`trigger.${facts.trigger}`)}
        context={
          <>
            <Link href="/runs" className="text-muted hover:text-ink hover:underline">
              {t("title")}
            </Link>
            <span aria-hidden>·</span>
            <RelativeTime value={facts.startedAt ?? facts.createdAt} />
            {duration ? (
              <>
                <span aria-hidden>·</span>
                <span>{duration}</span>
              </>
            ) : null}
            <span aria-hidden>·</span>
            <span>{t("unitsSpent", { count: facts.units })}</span>
          </>
        }
        actions={canEdit ? <RunActions run={facts} /> : undefined}
      />
      <Card className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <RunStatusBadge status={facts.status} failed={facts.failed} />
        <Progress
          label={t("column.progress")}
          done={facts.done}
          total={facts.total}
          tone={facts.failed > 0 ? "bad" : facts.status === "completed" ? "good" : "accent"}
          className="min-w-40 flex-1"
        />
        <span className="text-muted text-sm tabular-nums" aria-live="polite">
          {t("summary", { done: facts.done, total: facts.total, failed: facts.failed })}
        </span>
      </Card>
      <DataTable
        id="run-items"
        label={t("items")}
        columns={columns}
        rows={items}
        rowId={(item) => item.id}
        rowName={(item) => item.title}
        rowHref={(item) => (item.bloggers[0] ? `/bloggers/${item.bloggers[0].id}` : `/runs/${id}`)}
        status="ready"
        exportAction={<ExportLink table="run-items" query={{ runId: id }} />}
        empty={<EmptyPanel title={t("noItems")} />}
      />
    </Page>
  );
}
