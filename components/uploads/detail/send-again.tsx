"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useUploadActions } from "@/components/uploads/use-upload-actions";

/** Nobody knows whether there is a video; only a person who has looked may say that there is none. */
export function SendAgain({ id }: { id: string }) {
  const t = useTranslations("uploads.outcome");
  const { sendAgain } = useUploadActions();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t("none")}</Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("title")}
        description={t("text")}
        confirm={t("confirm")}
        danger
        pending={sendAgain.isPending}
        onConfirm={() => sendAgain.mutate(id, { onSettled: () => setAsking(false) })}
      />
    </>
  );
}
