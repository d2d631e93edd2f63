import type { ProgressItem } from "@/components/layout/progress-context";

export type ProgressSummary = {
  running: number;
  failed: number /** 0…1, null while an amount is not known. */;
  share: number | null;
};

/** What the closed tray says: how many go on, how far they are together, how many failed. */
export function summarizeProgress(items: readonly ProgressItem[]): ProgressSummary {
  const active = items.filter((item) => item.state === "running" || item.state === "queued");
  const known = active.every((item) => item.total !== null && item.total > 0);
  const shares = active.map((item) => (item.total ? Math.min(1, item.done / item.total) : 0));
  return {
    running: active.length,
    failed: items.filter((item) => item.state === "failed").length,
    share: active.length === 0 || !known ? null : shares.reduce((sum, share) => sum + share, 0) / active.length,
  };
}
