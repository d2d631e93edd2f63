import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Spinner } from "@/components/ui/spinner";
import type { JobStatus } from "@/lib/services/jobs/schemas";

const TONES = {
  queued: "neutral",
  running: "accent",
  completed: "good",
  failed: "bad",
  cancelled: "outline",
} as const;

/** The state of a job or a parse run. */
export function StateBadge({ status }: { status: JobStatus }) {
  const t = useTranslations("admin.state");
  return (
    <Badge tone={TONES[status]}>
      {status === "running" ? <Spinner className="size-3" /> : null}
      {t(status)}
    </Badge>
  );
}
