"use client";

import { useTranslations } from "next-intl";
import { ImportOptionsForm } from "@/components/imports/import-options-form";
import { PreviewTable } from "@/components/imports/preview-table";
import { PreviewTableSkeleton } from "@/components/imports/preview-table-skeleton";
import type { ImportDraftState } from "@/components/imports/use-import-draft";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { Card, CardHeader } from "@/components/ui/card";

/** The form at the left, what it makes of the file at the right (below on phones). */
export function ImportSetup({ state, file }: { state: ImportDraftState; file: File }) {
  const t = useTranslations("imports");
  const { preview } = state;
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[320px_minmax(0,1fr)]">
      <ImportOptionsForm state={state} file={file} />
      <Card flush className="min-w-0">
        <CardHeader className="border-line border-b px-4 py-3" title={t("preview.title")} note={t("preview.note")} />
        {preview.isPending ? (
          <LoadingPanel>
            <PreviewTableSkeleton />
          </LoadingPanel>
        ) : preview.isError ? (
          <QueryError error={preview.error} onRetry={() => void preview.refetch()} />
        ) : (
          <PreviewTable
            preview={preview.data}
            refreshing={preview.isPlaceholderData}
            onMapping={(mapping) => state.change({ mapping, preset: preview.data.preset })}
          />
        )}
      </Card>
    </div>
  );
}
