"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { Tooltip } from "@/components/ui/tooltip";

/** What is not known: a dash with the reason on hover. Never a zero. */
export function Unknown({ reason, className }: { reason?: string | undefined; className?: string | undefined }) {
  const t = useTranslations("common");
  return (
    <Tooltip content={reason ?? t("unknown")}>
      <span className={cn("weak:text-faint", className)}>
        <span aria-hidden>—</span>
        <span className="sr-only">{reason ?? t("unknown")}</span>
      </span>
    </Tooltip>
  );
}
