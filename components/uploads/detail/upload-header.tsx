"use client";

import { Ban, ExternalLink, Pencil, RotateCcw, Send, SquarePlay, Trash2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MediaHeader } from "@/components/layout/media-header";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { RelativeTime } from "@/components/ui/relative-time";
import { ConsentDialog } from "@/components/uploads/consent-dialog";
import { SendAgain } from "@/components/uploads/detail/send-again";
import { deedsFor } from "@/components/uploads/upload-deeds";
import { useUploadActions } from "@/components/uploads/use-upload-actions";
import { isEditable } from "@/lib/services/uploads/rules/state-machine";
import type { UploadDto } from "@/lib/services/uploads/schemas";

/** What is going where, and what can be done to it. */
export function UploadHeader({ upload, canEdit }: { upload: UploadDto; canEdit: boolean }) {
  const t = useTranslations("uploads");
  const { channel, source, videoUrl, studioUrl } = upload;
  return (
    <MediaHeader
      media={{ ...upload, durationSec: source.durationSec }}
      context={
        <>
          <Link href="/uploads" className="text-muted hover:text-ink hover:underline">
            {t("title")}
          </Link>
          <span aria-hidden>·</span>
          <span className="flex min-w-0 items-center gap-1.5">
            <Avatar src={channel.thumbnailUrl} name={channel.title} size={16} />
            <bdi className="clip-text">{channel.title}</bdi>
          </span>
          <span aria-hidden>·</span>
          <RelativeTime value={upload.createdAt} />
        </>
      }
      actions={
        <div className="flex flex-wrap items-center gap-2">
          {videoUrl ? (
            <a href={videoUrl} target="_blank" rel="noreferrer" className={buttonStyles()}>
              <SquarePlay aria-hidden />
              {t("openVideo")}
            </a>
          ) : null}
          {studioUrl ? (
            <a href={studioUrl} target="_blank" rel="noreferrer" className={buttonStyles()}>
              <ExternalLink aria-hidden />
              {t("openStudio")}
            </a>
          ) : null}
          {canEdit ? <Deeds upload={upload} /> : null}
        </div>
      }
    />
  );
}

function Deeds({ upload }: { upload: UploadDto }) {
  const t = useTranslations("uploads.action");
  const common = useTranslations("common");
  const router = useRouter();
  const { cancel, remove, retry, queue } = useUploadActions();
  const [asking, setAsking] = useState(false);
  const deeds = deedsFor([upload]);
  const ids = [upload.id];
  const unknown = upload.error?.code === "unknown_outcome";
  const outcome = useTranslations("uploads.outcome");
  return (
    <>
      {isEditable(upload) ? (
        <Link href={`/uploads/${upload.id}/edit`} className={buttonStyles()}>
          <Pencil aria-hidden />
          {common("edit")}
        </Link>
      ) : null}
      {deeds.cancel.length > 0 ? (
        <Button pending={cancel.isPending} onClick={() => cancel.mutate(ids)}>
          <Ban aria-hidden />
          {t("cancel")}
        </Button>
      ) : null}
      {deeds.remove.length > 0 ? (
        <Button
          pending={remove.isPending}
          onClick={() => remove.mutate(ids, { onSuccess: () => router.push("/uploads") })}
        >
          <Trash2 aria-hidden />
          {t("remove")}
        </Button>
      ) : null}
      {deeds.retry.length > 0 ? (
        <Button variant="primary" pending={retry.isPending} onClick={() => retry.mutate(ids)}>
          <RotateCcw aria-hidden />
          {unknown ? outcome("look") : t("retry")}
        </Button>
      ) : null}
      {unknown ? <SendAgain id={upload.id} /> : null}
      {deeds.queue.length > 0 ? (
        <Button variant="primary" onClick={() => setAsking(true)}>
          <Send aria-hidden />
          {t("queue")}
        </Button>
      ) : null}
      <ConsentDialog
        open={asking}
        onOpenChange={setAsking}
        count={1}
        pending={queue.isPending}
        onConfirm={() => queue.mutate(ids, { onSettled: () => setAsking(false) })}
      />
    </>
  );
}
