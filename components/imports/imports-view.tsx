"use client";

import { FileInput, Upload } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { CancelImportButton } from "@/components/imports/cancel-import-button";
import { useImportColumns } from "@/components/imports/import-columns";
import { importKeys } from "@/components/imports/import-queries";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { ExportLink } from "@/components/layout/export-link";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { QueryError } from "@/components/layout/query-error";
import { usePages } from "@/components/layout/use-pages";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { buttonStyles } from "@/components/ui/button-styles";
import { DataTable } from "@/components/ui/data-table/data-table";
import { type ImportDto, importDto } from "@/lib/services/imports/schemas";
import { pageOf } from "@/lib/services/paging/schemas";

const importsPage = pageOf(importDto);

/** Every history file of the workspace, newest first, moving while it is read. */
export function ImportsView({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations("imports");
  const imports = usePages({ queryKey: importKeys.list, path: "/api/imports", output: importsPage });
  const columns = useImportColumns();
  useLiveRefresh("import", importKeys.all);
  const start = (
    <Link href="/imports/new" className={buttonStyles({ variant: "primary" })}>
      <Upload aria-hidden />
      {t("new")}
    </Link>
  );
  return (
    <Page>
      <PageHeader
        title={t("title")}
        context={t("context")}
        actions={
          <>
            <ExportLink table="history" label={t("export")} variant="secondary" />
            {canEdit ? start : null}
          </>
        }
      />
      <DataTable
        id="imports"
        label={t("title")}
        columns={columns}
        rows={imports.rows}
        rowId={(job) => job.id}
        rowName={(job) => job.fileName ?? t("rowsByApi")}
        rowHref={(job) => `/imports/${job.id}`}
        status={imports.status}
        exportAction={<ExportLink table="imports" />}
        error={<QueryError error={imports.failure} onRetry={imports.refetch} />}
        empty={
          <EmptyPanel
            icon={FileInput}
            title={t("empty")}
            text={canEdit ? t("emptyText") : t("emptyViewer")}
            action={canEdit ? start : undefined}
          />
        }
        {...(canEdit
          ? { rowActions: (job: ImportDto) => <CancelImportButton job={job} size="sm" />, rowActionsWidth: 120 }
          : {})}
        total={imports.total}
        hasMore={imports.hasMore}
        loadingMore={imports.loadingMore}
        onLoadMore={imports.onLoadMore}
      />
    </Page>
  );
}
