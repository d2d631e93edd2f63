import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Spinner } from "@/components/ui/spinner";
import type { ImportDto } from "@/lib/services/imports/schemas";

const TONES = {
  queued: "neutral",
  running: "accent",
  completed: "good",
  failed: "bad",
  cancelled: "outline",
} as const;

type ImportStatusBadgeProps = { status: ImportDto["status"]; errorCount?: number };

/** The state of an import; one that refused rows says so. */
export function ImportStatusBadge({ status, errorCount = 0 }: ImportStatusBadgeProps) {
  const t = useTranslations("imports");
  if (status === "completed" && errorCount > 0) return <Badge tone="warn">{t("status.partly")}</Badge>;
  return (
    <Badge tone={TONES[status]}>
      {status === "running" ? <Spinner className="size-3" /> : null}
      {t(`status.${status}`)}
    </Badge>
  );
}
