import { SHARED_SCOPE } from "@/lib/services/scope";
import type { Quality } from "@/prisma/generated/enums";
import { toCount } from "./count";
import type { Metric } from "./points";
import type { VideoHistoryDto } from "./schemas";

type Stored = Record<Metric, bigint | null> & {
  scope: string;
  observedAt: Date;
  source: string;
  quality: Quality;
  previousSeenAt: Date | null;
};
type HistoryPoint = VideoHistoryDto["points"][number];

/**
 * Stored points as a history, oldest first. Unchanged observations left no row: each stretch in which a shared point was
 * still being seen gets its end as a point too (`confirmed`), so that what remains between two points is a real gap.
 */
export function toHistoryPoints(stored: Stored[], sharedSeenUntil: Date | null): HistoryPoint[] {
  const shared = stored.filter((point) => point.scope === SHARED_SCOPE);
  const confirmed = shared.flatMap((point, index) => {
    const next = shared[index + 1];
    const until = next ? next.previousSeenAt : sharedSeenUntil;
    return until && until > point.observedAt ? [toPoint({ ...point, observedAt: until }, true)] : [];
  });
  const told = stored.map((point) => toPoint(point, false));
  const taken = new Set(told.map((point) => point.observedAt));
  return [...told, ...confirmed.filter((point) => !taken.has(point.observedAt))].sort((a, b) =>
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
