"use client";

import { Ban, RotateCcw, Send, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConsentDialog } from "@/components/uploads/consent-dialog";
import { deedsFor } from "@/components/uploads/upload-deeds";
import { useUploadActions } from "@/components/uploads/use-upload-actions";
import type { UploadDto } from "@/lib/services/uploads/schemas";

/** What can be done to the chosen uploads; each button says for how many of them. */
export function UploadBulkActions({ chosen, onDone }: { chosen: readonly UploadDto[]; onDone: () => void }) {
  const t = useTranslations("uploads.action");
  const { cancel, remove, retry, queue } = useUploadActions();
  const [asking, setAsking] = useState(false);
  const deeds = deedsFor(chosen);
  const done = { onSuccess: onDone };
  return (
    <>
      {deeds.queue.length > 0 ? (
        <Button variant="primary" onClick={() => setAsking(true)}>
          <Send aria-hidden />
          {t("queueMany", { count: deeds.queue.length })}
        </Button>
      ) : null}
      {deeds.retry.length > 0 ? (
        <Button pending={retry.isPending} onClick={() => retry.mutate(deeds.retry, done)}>
          <RotateCcw aria-hidden />
          {t("retryMany", { count: deeds.retry.length })}
        </Button>
      ) : null}
      {deeds.cancel.length > 0 ? (
        <Button pending={cancel.isPending} onClick={() => cancel.mutate(deeds.cancel, done)}>
          <Ban aria-hidden />
          {t("cancelMany", { count: deeds.cancel.length })}
        </Button>
      ) : null}
      {deeds.remove.length > 0 ? (
        <Button pending={remove.isPending} onClick={() => remove.mutate(deeds.remove, done)}>
          <Trash2 aria-hidden />
          {t("removeMany", { count: deeds.remove.length })}
        </Button>
      ) : null}
      <ConsentDialog
        open={asking}
        onOpenChange={setAsking}
        count={deeds.queue.length}
        pending={queue.isPending}
        onConfirm={() =>
          queue.mutate(deeds.queue, {
            onSuccess: onDone,
            onSettled: () => setAsking(false),
          })
        }
      />
    </>
  );
}
