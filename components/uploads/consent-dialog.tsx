"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  count: number;
  pending: boolean;
  onConfirm: () => void;
};

/** Publishing asks for the user's own word each time: the platform's policy, and ours. */
export function ConsentDialog({ count, ...props }: Props) {
  const t = useTranslations("uploads.consent");
  return (
    <ConfirmDialog
      {...props}
      title={t("title", { count })}
      description={t("sentence", { count })}
      confirm={t("confirm", { count })}
    />
  );
}
