import { useTranslations } from "next-intl";
import { JobStatusBadge } from "@/components/layout/job-status-badge";
import { Badge } from "@/components/ui/badge";
import type { RunDto } from "@/lib/services/parser/schemas";

/** The state of a run or of one profile in it; a completed run with failures says so. */
export function RunStatusBadge({ status, failed = 0 }: { status: RunDto["status"]; failed?: number }) {
  const t = useTranslations("runs");
  if (status === "completed" && failed > 0) return <Badge tone="warn">{t("status.partly")}</Badge>;
  return <JobStatusBadge status={status} label={t(`status.${status}`)} />;
}
