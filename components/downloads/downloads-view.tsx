"use client";

import { Download, HardDriveDownload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { nameOfDownload, useDownloadColumns } from "@/components/downloads/download-columns";
import { DownloadRowActions } from "@/components/downloads/download-row-actions";
import { NewDownloadSheet } from "@/components/downloads/new-download-sheet";
import { downloadKeys } from "@/components/files/use-request-download";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { QueryError } from "@/components/layout/query-error";
import { SearchField } from "@/components/layout/search-field";
import { parseAsString } from "@/components/layout/url-params";
import { usePages } from "@/components/layout/use-pages";
import { useQueryStates } from "@/components/layout/use-query-states";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table/data-table";

const shapes = () => import("@/lib/services/downloads/schemas");

const params = { q: parseAsString };

/** Source material: what was fetched and what is on its way, the newest first, moving while it goes. */
export function DownloadsView({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations("downloads");
  const common = useTranslations("common");
  const [{ q }, set] = useQueryStates(params, { history: "replace" });
  const [adding, setAdding] = useState(false);
  const downloads = usePages({
    queryKey: downloadKeys.list,
    path: "/api/downloads",
    query: { q },
    output: async () => (await shapes()).downloadsPage,
  });
  useLiveRefresh("download", downloadKeys.list, 500);
  const columns = useDownloadColumns();
  const start = (
    <Button variant="primary" onClick={() => setAdding(true)}>
      <Download aria-hidden />
      {t("new")}
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title={t("title")}
        context={downloads.total === null ? t("context") : t("count", { count: downloads.total })}
        actions={canEdit ? start : undefined}
      />
      <DataTable
        id="downloads"
        label={t("title")}
        columns={columns}
        rows={downloads.rows}
        rowId={(row) => row.id}
        rowName={nameOfDownload}
        status={downloads.status}
        error={<QueryError error={downloads.failure} onRetry={downloads.refetch} />}
        empty={
          <EmptyPanel
            icon={HardDriveDownload}
            title={q ? common("nothingFound") : t("empty")}
            text={q ? t("emptyFiltered") : t("emptyText")}
            action={canEdit && !q ? start : undefined}
          />
        }
        toolbar={<SearchField label={t("search")} value={q} onChange={(next) => void set({ q: next })} />}
        rowActions={(row) => <DownloadRowActions download={row} canEdit={canEdit} />}
        total={downloads.total}
        hasMore={downloads.hasMore}
        loadingMore={downloads.loadingMore}
        onLoadMore={downloads.onLoadMore}
      />
      {canEdit ? <NewDownloadSheet open={adding} onOpenChange={setAdding} /> : null}
    </Page>
  );
}
