"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Page } from "@/components/layout/page";
import { QueryError } from "@/components/layout/query-error";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { Card } from "@/components/ui/card";
import { UploadFacts } from "@/components/uploads/detail/upload-facts";
import { UploadHeader } from "@/components/uploads/detail/upload-header";
import { UploadProblems } from "@/components/uploads/detail/upload-problems";
import { UploadSkeleton } from "@/components/uploads/detail/upload-skeleton";
import { UploadTimeline } from "@/components/uploads/detail/upload-timeline";
import { UploadProgressBar } from "@/components/uploads/upload-progress-bar";
import { UploadStatusBadge } from "@/components/uploads/upload-status-badge";
import { uploadKeys, uploadQuery } from "@/components/uploads/uploads-queries";
import { useLiveTransfers } from "@/components/uploads/use-live-transfers";
import { WaitingNote } from "@/components/uploads/waiting-note";

/** One upload: where it stands, what went wrong, and everything that happened to it. */
export function UploadView({ id, canEdit }: { id: string; canEdit: boolean }) {
  const t = useTranslations("uploads");
  const found = useQuery(uploadQuery(id));
  const live = useLiveTransfers().get(id);
  useLiveRefresh("upload", uploadKeys.one(id), 500);
  if (found.isPending) return <UploadSkeleton />;
  if (found.isError)
    return (
      <Page>
        <h1 className="sr-only">{t("one")}</h1>
        <Card flush>
          <QueryError error={found.error} onRetry={() => void found.refetch()} />
        </Card>
      </Page>
    );
  const upload = found.data;
  return (
    <Page>
      <UploadHeader upload={upload} canEdit={canEdit} />
      <Card className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5" aria-live="polite">
          <UploadStatusBadge upload={upload} />
          <span className="text-muted text-sm">
            {upload.waitingFor === null ? t(`statusText.${upload.status}`) : <WaitingNote upload={upload} />}
          </span>
        </div>
        {upload.status === "draft" || upload.status === "scheduled" ? null : (
          <UploadProgressBar upload={upload} live={live} />
        )}
        <UploadProblems upload={upload} />
      </Card>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <UploadTimeline events={upload.events} />
        <UploadFacts upload={upload} />
      </div>
    </Page>
  );
}
