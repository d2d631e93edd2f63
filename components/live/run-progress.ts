import type { ProgressItem } from "@/components/layout/progress-context";
import type { ParseProgress } from "@/lib/services/live/schemas";
import type { ParserStatusDto, RunDto } from "@/lib/services/parser/schemas";

/** What the tray knows of a run; `title` null: many profiles. */
export type RunProgress = Pick<ParseProgress, "id" | "status" | "total" | "done" | "failed"> & {
  title: string | null;
  step: string | null;
  shared: boolean;
};

export type RunWords = {
  many: (count: number) => string;
  step: (step: string) => string;
  failed: (count: number) => string;
};

export const fromEvent = (event: ParseProgress, before: RunProgress | undefined): RunProgress => ({
  id: event.id,
  status: event.status,
  total: event.total,
  done: event.done,
  failed: event.failed,
  title: event.total === 1 ? (event.item?.title ?? before?.title ?? null) : null,
  step: event.total === 1 ? (event.item?.step ?? null) : null,
  shared: before?.shared ?? false,
});

/** What goes on when the page is opened. */
export const fromRun = (run: RunDto, current: ParserStatusDto["current"]): RunProgress => ({
  id: run.id,
  status: run.status,
  total: run.total,
  done: run.done,
  failed: run.failed,
  title: run.total === 1 && current?.runId === run.id ? current.title : null,
  step: run.total === 1 && current?.runId === run.id ? current.step : null,
  shared: run.shared,
});

export function toProgressItem(run: RunProgress, words: RunWords): ProgressItem {
  const active = run.status === "queued" || run.status === "running";
  return {
    id: run.id,
    title: run.title ?? words.many(run.total),
    href: `/runs/${run.id}`,
    state: run.status,
    done: run.done,
    total: run.total,
    cancellable: active && !run.shared,
    ...(active && run.step ? { step: words.step(run.step) } : {}),
    ...(run.failed > 0 ? { error: words.failed(run.failed) } : {}),
  };
}
