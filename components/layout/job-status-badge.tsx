import { Badge } from "@/components/ui/badge";
import { Spinner } from "@/components/ui/spinner";

const TONES = {
  queued: "neutral",
  running: "accent",
  completed: "good",
  failed: "bad",
  cancelled: "outline",
} as const;

/** The state of work that goes on by itself; while it does, it turns. */
export function JobStatusBadge({ status, label }: { status: keyof typeof TONES; label: string }) {
  return (
    <Badge tone={TONES[status]}>
      {status === "running" ? <Spinner className="size-3" /> : null}
      {label}
    </Badge>
  );
}
