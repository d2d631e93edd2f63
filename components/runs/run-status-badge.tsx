import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Spinner } from "@/components/ui/spinner";
import type { RunDto } from "@/lib/services/parser/schemas";

const TONES = {
  queued: "neutral",
  running: "accent",
  completed: "good",
  failed: "bad",
  cancelled: "outline",
} as const;

/** The state of a run or of one profile in it; a completed run with failures says so. */
export function RunStatusBadge({ status, failed = 0 }: { status: RunDto["status"]; failed?: number }) {
  const t = useTranslations("runs");
  if (status === "completed" && failed > 0) return <Badge tone="warn">{t("status.partly")}</Badge>;
  return (
    <Badge tone={TONES[status]}>
      {status === "running" ? <Spinner className="size-3" /> : null}
      {t(`status.${status}`)}
    </Badge>
  );
}
