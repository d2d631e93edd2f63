const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** What the policy knows of a video. `observedAt` null: its numbers have never been read. */
export type RefreshState = {
  publishedAt: Date;
  observedAt: Date | null;
  views: number | null;
  /** the first reading with views, from which its speed is told */
  firstViews: number | null;
  firstViewsAt: Date | null;
};

/** Views a day since its first reading, or since publication where there was one reading only; null: unknown. */
export function viewsPerDay({ publishedAt, observedAt, views, firstViews, firstViewsAt }: RefreshState): number | null {
  if (views === null || observedAt === null) return null;
  const measured = firstViewsAt !== null && firstViews !== null && +observedAt - +firstViewsAt >= HOUR_MS;
  const [gained, since] = measured ? [views - firstViews, firstViewsAt] : [views, publishedAt];
  const days = Math.max(+observedAt - +since, HOUR_MS) / (DAY_HOURS * HOUR_MS);
  return gained / days;
}

/**
 * How often a video's numbers are worth reading, in hours: hourly in its first 48, then ever more rarely; a fast one up to
 * four times as often, one that stands still half as often.
 */
export function refreshEveryHours(ageHours: number, speed: number | null): number {
  if (ageHours < 48) return 1;
  const byAge = ageHours < 7 * 24 ? 6 : ageHours < 30 * 24 ? 24 : ageHours < 365 * 24 ? 7 * 24 : 30 * 24;
  if (speed === null) return byAge;
  if (speed >= 100_000) return Math.max(1, byAge / 4);
  if (speed >= 10_000) return Math.max(1, byAge / 2);
  return speed < 10 ? byAge * 2 : byAge;
}

/** Readings are kept to the minute and ticks are never sharp: this early counts as due. */
const SLACK_MS = 5 * 60_000;

/** How far past its time a video is: 1 and more is due, the greatest first. What was never read is due before all. */
export function urgencyAt(video: RefreshState, now: Date): number {
  if (video.observedAt === null) return Number.POSITIVE_INFINITY;
  const every = refreshEveryHours((+now - +video.publishedAt) / HOUR_MS, viewsPerDay(video)) * HOUR_MS;
  return (+now - +video.observedAt + SLACK_MS) / every;
}

/** Ids that one call takes. */
export const REFRESH_BATCH = 50;

/** The due videos, the most urgent first, as many as `calls` calls take. */
export function chooseDue<T extends RefreshState>(videos: readonly T[], now: Date, calls: number): T[] {
  return videos
    .map((video) => ({ video, urgency: urgencyAt(video, now) }))
    .filter(({ urgency }) => urgency >= 1)
    .sort((a, b) => b.urgency - a.urgency || +b.video.publishedAt - +a.video.publishedAt)
    .slice(0, calls * REFRESH_BATCH)
    .map(({ video }) => video);
}

export type PlannedRefresh = { calls: number; readings: number; leftOut: number };

/**
 * The same policy over ticks to come: what they read and cost when each may make `callsAt(tick)` calls, and how many
 * readings find no place. `parses` read everything by themselves.
 */
export function planRefresh(
  videos: readonly RefreshState[],
  ticks: readonly Date[],
  parses: readonly Date[],
  callsAt: (tick: Date, spent: number) => number,
): PlannedRefresh {
  let states = videos;
  const planned: PlannedRefresh = { calls: 0, readings: 0, leftOut: 0 };
  for (const [index, tick] of ticks.entries()) {
    const before = ticks[index - 1];
    const parsed = parses.findLast((at) => at <= tick && (before === undefined || at > before));
    if (parsed) states = states.map((video) => ({ ...video, observedAt: parsed }));
    const due = chooseDue(states, tick, Number.POSITIVE_INFINITY);
    const read = new Set(due.slice(0, callsAt(tick, planned.calls) * REFRESH_BATCH));
    planned.calls += Math.ceil(read.size / REFRESH_BATCH);
    planned.readings += read.size;
    planned.leftOut += due.length - read.size;
    states = states.map((video) => (read.has(video) ? { ...video, observedAt: tick } : video));
  }
  return planned;
}

/** Whether a channel's free feed is to be read: hourly, but of channels silent for a month every six hours only. */
export function feedIsDue(feed: { readAt: Date | null; newestAt: Date | null }, now: Date): boolean {
  if (feed.readAt === null) return true;
  const silent = feed.newestAt === null || +now - +feed.newestAt > 30 * DAY_HOURS * HOUR_MS;
  return +now - +feed.readAt + SLACK_MS >= (silent ? 6 : 1) * HOUR_MS;
}

/** A tick's even share of what the day has left. */
export const shareOf = (left: number, ticksLeft: number): number =>
  left <= 0 ? 0 : Math.ceil(left / Math.max(1, ticksLeft));
