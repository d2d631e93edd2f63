import { Ban, CircleAlert, CircleCheck, CircleDot, Clock } from "lucide-react";
import type { EntryKind } from "@/components/calendar/entries";
import { cn } from "@/components/ui/cn";

const MARKS = {
  planned: { icon: Clock, tone: "text-accent-ink" },
  waiting: { icon: CircleDot, tone: "text-warn" },
  published: { icon: CircleCheck, tone: "text-up" },
  failed: { icon: CircleAlert, tone: "text-down" },
  cancelled: { icon: Ban, tone: "text-faint" },
} as const;

/** The state by shape and colour; its word stands beside it, or is read out. */
export function EntryMark({ kind, className }: { kind: EntryKind; className?: string }) {
  const { icon: Icon, tone } = MARKS[kind];
  return <Icon aria-hidden className={cn("weak:size-3.5 shrink-0", tone, className)} />;
}
