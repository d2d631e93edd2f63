"use client";

import { useTranslations } from "next-intl";
import { useUserActions } from "@/components/admin/use-user-actions";
import type { UserDeed } from "@/components/admin/user-menu";
import { SecretOnce } from "@/components/layout/secret-once";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { RelativeTime } from "@/components/ui/relative-time";
import type { AdminUser, UpdateUserInput } from "@/lib/services/admin/schemas";

const CHANGES = {
  promote: { role: "admin" },
  demote: { role: "user" },
  suspend: { status: "suspended" },
  reactivate: { status: "active" },
} as const satisfies Record<Exclude<UserDeed, "reset">, UpdateUserInput>;

/** Asks before a deed is done; a reset link is then shown, once. */
export function UserDialogs({ user, deed, onClose }: { user: AdminUser; deed: UserDeed; onClose: () => void }) {
  const t = useTranslations("admin.users");
  const common = useTranslations("common");
  const { update, makeResetLink } = useUserActions();
  const link = makeResetLink.data;
  if (link) {
    return (
      <Dialog open onOpenChange={onClose}>
        <DialogContent
          title={t("resetTitle", { name: user.name })}
          footer={
            <DialogClose asChild>
              <Button>{common("close")}</Button>
            </DialogClose>
          }
        >
          <div className="flex flex-col gap-2">
            <SecretOnce label={t("resetLink")} secret={link.url} text={t("resetOnce")} />
            <p className="text-faint text-xs">
              {t("resetEnds")} <RelativeTime value={link.expiresAt} />
            </p>
          </div>
        </DialogContent>
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t(`ask.${deed}`, { name: user.name })}
      description={t(`askText.${deed}`)}
      confirm={t(`deed.${deed}`)}
      danger={deed === "suspend"}
      pending={update.isPending || makeResetLink.isPending}
      onConfirm={() => {
        if (deed === "reset") makeResetLink.mutate(user.id);
        else update.mutate({ id: user.id, ...CHANGES[deed] }, { onSettled: onClose });
      }}
    />
  );
}
