import { type Bucket, chargeOf, type PlannedWork, type QuotaModel } from "./rules";

/** What is still to be spent before the day ends. `at`: when the first of it is due; null: as soon as it can be. */
export type PlannedUse = { work: PlannedWork; bucket: Bucket; calls: number; units: number; at: Date | null };

/** An upload that has not ended. `startsAt`: it waits until then; null: it is under way or in line. */
export type ComingUpload = {
  /** its session was asked for: the insert is charged already */
  inserted: boolean;
  startsAt: Date | null;
  hasThumbnail: boolean;
  hasPlaylist: boolean;
};

export type DayPlanInput = {
  model: QuotaModel;
  resetsAt: Date;
  uploads: readonly ComingUpload[];
  /** each parse that is due before the reset */
  parses: readonly Date[];
  parseUnits: number;
  /** each refresh of statistics that is due before the reset */
  refreshes: readonly Date[];
  refreshCalls: number;
};

/** What the schedules will spend until the reset. What is due at the reset or later belongs to the next day. */
export function planDay(input: DayPlanInput): PlannedUse[] {
  const { model, resetsAt } = input;
  const today = input.uploads.filter(({ startsAt }) => startsAt === null || startsAt < resetsAt);
  const calls = (work: PlannedWork, method: string, of: readonly ComingUpload[]): PlannedUse => {
    const { bucket, units } = chargeOf(method, model);
    return { work, bucket, calls: of.length, units: units * of.length, at: earliest(of.map((one) => one.startsAt)) };
  };
  const stats = chargeOf("videos.batchGetStats", model);
  const repeated = (times: readonly Date[]) => times.filter((at) => at < resetsAt);
  const parses = repeated(input.parses);
  const refreshes = repeated(input.refreshes);
  const all: PlannedUse[] = [
    calls(
      "uploads",
      "videos.insert",
      today.filter((one) => !one.inserted),
    ),
    calls(
      "thumbnails",
      "thumbnails.set",
      today.filter((one) => one.hasThumbnail),
    ),
    calls(
      "playlists",
      "playlistItems.insert",
      today.filter((one) => one.hasPlaylist),
    ),
    {
      work: "parse",
      bucket: "queries",
      calls: parses.length,
      units: parses.length * input.parseUnits,
      at: earliest(parses),
    },
    {
      work: "statistics",
      bucket: stats.bucket,
      calls: refreshes.length * input.refreshCalls,
      units: refreshes.length * input.refreshCalls * stats.units,
      at: earliest(refreshes),
    },
  ];
  return all.filter((one) => one.units > 0);
}

/** Null where one of them waits for nothing. */
function earliest(times: readonly (Date | null)[]): Date | null {
  const known = times.filter((at) => at !== null);
  if (known.length === 0 || known.length < times.length) return null;
  return new Date(Math.min(...known.map((at) => at.getTime())));
}

/** Units of the plan that fall into one bucket. */
export const plannedUnits = (plan: readonly PlannedUse[], bucket: Bucket): number =>
  plan.reduce((sum, one) => sum + (one.bucket === bucket ? one.units : 0), 0);
