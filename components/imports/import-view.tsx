"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { CancelImportButton } from "@/components/imports/cancel-import-button";
import { ImportFacts } from "@/components/imports/import-facts";
import { ImportProgress } from "@/components/imports/import-progress";
import { importKeys, importQuery } from "@/components/imports/import-queries";
import { ImportViewSkeleton } from "@/components/imports/import-view-skeleton";
import { useRefusedColumns } from "@/components/imports/refused-columns";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { ExportLink } from "@/components/layout/export-link";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { QueryError } from "@/components/layout/query-error";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { Count } from "@/components/ui/count";
import { DataTable } from "@/components/ui/data-table/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import { Stat, StatStrip } from "@/components/ui/stat";

const FIGURES = ["rows", "imported", "skipped", "errorCount"] as const;

/** One import: how far it is, what was stored, and each refused row with its line and reason. */
export function ImportView({ id, canEdit }: { id: string; canEdit: boolean }) {
  const t = useTranslations("imports");
  const found = useQuery(importQuery(id));
  const columns = useRefusedColumns();
  useLiveRefresh("import", importKeys.all);
  if (found.isPending) return <ImportViewSkeleton />;
  if (found.isError) return <QueryError error={found.error} onRetry={() => void found.refetch()} />;
  const { errors, ...job } = found.data;
  const active = job.status === "queued" || job.status === "running";
  return (
    <Page>
      <PageHeader
        title={job.fileName ?? t("rowsByApi")}
        context={
          <>
            <Link href="/imports" className="text-muted hover:text-ink hover:underline">
              {t("title")}
            </Link>
            <span aria-hidden>·</span>
            <RelativeTime value={job.createdAt} />
          </>
        }
        actions={canEdit ? <CancelImportButton job={job} /> : undefined}
      />
      <ImportProgress job={job} />
      <StatStrip>
        {FIGURES.map((key) => (
          <Stat
            key={key}
            label={t(`column.${key}`)}
            definition={t(`definition.${key}`)}
            value={<Count value={job[key]} exact />}
          />
        ))}
      </StatStrip>
      <ImportFacts job={job} />
      <DataTable
        id="import-errors"
        label={t("refused")}
        columns={columns}
        rows={errors}
        rowId={(row) => String(row.line)}
        rowName={(row) => t("line", { line: row.line })}
        status="ready"
        exportAction={
          errors.length > 0 ? <ExportLink table="import-problems" query={{ importId: job.id }} /> : undefined
        }
        total={job.errorCount}
        toolbar={
          <div>
            <h2 className="font-medium text-base">{t("refused")}</h2>
            {job.errorCount > errors.length ? (
              <p className="text-faint text-xs">{t("refusedFirst", { count: errors.length })}</p>
            ) : null}
          </div>
        }
        empty={
          <EmptyPanel
            icon={CircleCheck}
            title={active ? t("noneRefusedYet") : t("noneRefused")}
            text={t("noneRefusedText")}
          />
        }
      />
    </Page>
  );
}
