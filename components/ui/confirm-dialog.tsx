"use client";

import type { ReactNode } from "react";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { PanelButtons } from "@/components/ui/panel-buttons";

type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What will happen, what is kept, whether it can be undone. */
  description: ReactNode;
  /** The verb: "Delete 3 bloggers", never "OK". */
  confirm: string;
  danger?: boolean;
  pending?: boolean;
  onConfirm: () => void;
};

export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  description,
  confirm,
  danger,
  pending,
  onConfirm,
}: ConfirmDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        size="sm"
        title={title}
        description={description}
        footer={
          <PanelButtons variant={danger ? "danger" : "primary"} pending={pending} onClick={onConfirm}>
            {confirm}
          </PanelButtons>
        }
      />
    </Dialog>
  );
}
