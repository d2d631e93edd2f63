import { useTranslations } from "next-intl";
import { JobStatusBadge } from "@/components/layout/job-status-badge";
import { Badge } from "@/components/ui/badge";
import type { ImportDto } from "@/lib/services/imports/schemas";

type ImportStatusBadgeProps = { status: ImportDto["status"]; errorCount?: number };

/** The state of an import; one that refused rows says so. */
export function ImportStatusBadge({ status, errorCount = 0 }: ImportStatusBadgeProps) {
  const t = useTranslations("imports");
  if (status === "completed" && errorCount > 0) return <Badge tone="warn">{t("status.partly")}</Badge>;
  return <JobStatusBadge status={status} label={t(`status.${status}`)} />;
}
