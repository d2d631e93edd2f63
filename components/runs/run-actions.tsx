"use client";

import { Ban, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRunActions } from "@/components/runs/use-run-actions";
import { Button } from "@/components/ui/button";
import type { RunDto } from "@/lib/services/parser/schemas";

/** Cancel while it goes on, read the failed ones again afterwards. The installation's daily run is not a workspace's to stop. */
export function RunActions({ run, size }: { run: RunDto; size?: "sm" }) {
  const t = useTranslations("runs");
  const { cancel, retry } = useRunActions();
  const active = run.status === "queued" || run.status === "running";
  if (active && !run.shared)
    return (
      <Button {...(size ? { size } : {})} pending={cancel.isPending} onClick={() => cancel.mutate(run.id)}>
        <Ban aria-hidden />
        {t("cancel")}
      </Button>
    );
  if (!active && (run.failed > 0 || run.status === "cancelled"))
    return (
      <Button {...(size ? { size } : {})} pending={retry.isPending} onClick={() => retry.mutate(run.id)}>
        <RotateCcw aria-hidden />
        {t("retry")}
      </Button>
    );
  return null;
}
