"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { MemberDto } from "@/lib/services/workspaces/schemas";

type RemoveMemberDialogProps = { member: MemberDto; pending: boolean; onClose: () => void; onConfirm: () => void };

/** Asks before somebody is taken out, or before one leaves. */
export function RemoveMemberDialog({ member, pending, onClose, onConfirm }: RemoveMemberDialogProps) {
  const t = useTranslations("settings.members");
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={member.you ? t("leaveTitle") : t("removeTitle", { name: member.name })}
      description={member.you ? t("leaveText") : t("removeText")}
      confirm={member.you ? t("leave") : t("remove")}
      danger
      pending={pending}
      onConfirm={onConfirm}
    />
  );
}
