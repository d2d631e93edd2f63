"use client";

import { CalendarDays } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ExportLink } from "@/components/layout/export-link";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { QueryError } from "@/components/layout/query-error";
import { usePages } from "@/components/layout/use-pages";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { buttonStyles } from "@/components/ui/button-styles";
import { DataTable } from "@/components/ui/data-table/data-table";
import { NewUploadLink } from "@/components/uploads/new-upload-link";
import { UploadBulkActions } from "@/components/uploads/upload-bulk-actions";
import { useUploadColumns } from "@/components/uploads/upload-columns";
import { UploadRowActions } from "@/components/uploads/upload-row-actions";
import { UploadsEmpty } from "@/components/uploads/uploads-empty";
import { toUploadsFilter } from "@/components/uploads/uploads-params";
import { uploadKeys } from "@/components/uploads/uploads-queries";
import { UploadsToolbar } from "@/components/uploads/uploads-toolbar";
import { useLiveTransfers } from "@/components/uploads/use-live-transfers";
import { useUploadsFilter } from "@/components/uploads/use-uploads-filter";
import type { UploadDto } from "@/lib/services/uploads/schemas";

const shapes = () => import("@/lib/services/uploads/schemas");

/** Every video on its way to a channel, the newest first, moving while it goes. */
export function UploadsView({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations("uploads");
  const [asked, setFilter] = useUploadsFilter();
  const filter = toUploadsFilter(asked);
  const uploads = usePages({
    queryKey: uploadKeys.list,
    path: "/api/uploads",
    query: filter,
    output: async () => (await shapes()).uploadsPage,
  });
  useLiveRefresh("upload", uploadKeys.list, 1_000);
  const columns = useUploadColumns(useLiveTransfers());
  const filtered = asked.q !== null || asked.status !== null || asked.channel !== null;
  return (
    <Page>
      <PageHeader
        title={t("title")}
        context={uploads.total === null ? t("context") : t("count", { count: uploads.total })}
        actions={
          <>
            <Link href="/calendar" className={buttonStyles()}>
              <CalendarDays aria-hidden />
              {t("calendar")}
            </Link>
            {canEdit ? <NewUploadLink /> : null}
          </>
        }
      />
      <DataTable
        id="uploads"
        label={t("title")}
        columns={columns}
        rows={uploads.rows}
        rowId={(row) => row.id}
        rowName={(row) => row.title}
        rowHref={(row) => `/uploads/${row.id}`}
        status={uploads.status}
        error={<QueryError error={uploads.failure} onRetry={uploads.refetch} />}
        empty={<UploadsEmpty filtered={filtered} canEdit={canEdit} />}
        sort={asked.sort ?? "-createdAt"}
        onSort={(next) => void setFilter({ sort: next })}
        toolbar={<UploadsToolbar />}
        exportAction={<ExportLink table="uploads" query={filter} />}
        bulkActions={
          canEdit
            ? (ids, clear) => (
                <UploadBulkActions chosen={uploads.rows.filter(({ id }) => ids.includes(id))} onDone={clear} />
              )
            : undefined
        }
        rowActions={canEdit ? (row: UploadDto) => <UploadRowActions upload={row} /> : undefined}
        total={uploads.total}
        hasMore={uploads.hasMore}
        loadingMore={uploads.loadingMore}
        onLoadMore={uploads.onLoadMore}
      />
    </Page>
  );
}
