import type { Quality } from "@/prisma/generated/enums";
import { toCount } from "./count";
import { IMPORT_SOURCE, type Metric } from "./points";
import type { VideoHistoryDto } from "./schemas";

type Stored = Record<Metric, bigint | null> & {
  observedAt: Date;
  source: string;
  quality: Quality;
  previousSeenAt: Date | null;
};
type HistoryPoint = VideoHistoryDto["points"][number];

/**
 * Stored points as a history, oldest first. Unchanged observations left no row: each stretch in which a platform's point was
 * still being seen gets its end as a point too (`confirmed`), so that what remains between two points is a real gap.
 */
export function toHistoryPoints(stored: Stored[], sharedSeenUntil: Date | null): HistoryPoint[] {
  const told = stored.filter((point) => point.source !== IMPORT_SOURCE);
  const confirmed = told.flatMap((point, index) => {
    const next = told[index + 1];
    const until = next ? next.previousSeenAt : sharedSeenUntil;
    return until && until > point.observedAt ? [toPoint({ ...point, observedAt: until }, true)] : [];
  });
  const all = stored.map((point) => toPoint(point, false));
  const taken = new Set(all.map((point) => point.observedAt));
  return [...all, ...confirmed.filter((point) => !taken.has(point.observedAt))].sort((a, b) =>
    a.observedAt.localeCompare(b.observedAt),
  );
}

function toPoint(point: Stored, confirmed: boolean): HistoryPoint {
  return {
    observedAt: point.observedAt.toISOString(),
    views: toCount(point.views),
    likes: toCount(point.likes),
    comments: toCount(point.comments),
    shares: toCount(point.shares),
    favorites: toCount(point.favorites),
    source: point.source,
    quality: point.quality,
    confirmed,
  };
}
