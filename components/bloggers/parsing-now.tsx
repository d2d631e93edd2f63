import { useTranslations } from "next-intl";
import type { ParsingNow as Now } from "@/components/bloggers/use-parsing";
import { Progress } from "@/components/ui/progress";

const STEPS = ["resolve", "list", "details", "snapshots", "finish"];

/** The step that a parse is at, in words, with how far that is. */
export function ParsingNow({ now }: { now: Now }) {
  const t = useTranslations("bloggers.parsing");
  const step = now.step ?? "queued";
  const words = t.has(step) ? t(step, { count: now.videosSeen }) : step;
  return (
    <span className="flex min-w-0 flex-col gap-1" role="status">
      <span className="clip-text text-accent-ink text-xs">{words}</span>
      <Progress label={words} done={STEPS.indexOf(step) + 1} total={STEPS.length} className="max-w-32" />
    </span>
  );
}
