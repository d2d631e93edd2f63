import "server-only";
import { PlatformError, type PlatformErrorKind } from "@/lib/errors";
import { log } from "@/lib/observability/log";
import type { ObservedMetrics, Provenance } from "@/lib/platforms/contract";
import type { SystemCtx } from "@/lib/services/context";
import { recordObservations } from "@/lib/services/metrics/record-observations";
import { chooseAdapter } from "@/lib/services/parser/choose-adapter";
import { inBatches } from "@/lib/services/parser/rules";
import { openQuotaGate } from "@/lib/services/quota/open-quota-gate";
import type { Platform } from "@/prisma/generated/enums";
import { type Candidate, readCandidates } from "./read-candidates";
import { chooseDue, REFRESH_BATCH } from "./rules";

/** So many calls a step, so that it ends well within its minute. */
const CALLS_A_STEP = 20;

export type RefreshedVideos = {
  calls: number;
  read: number;
  /** due, asked for, and not told: left to the next parse, and not asked for again in this tick */
  silent: string[];
  more: boolean;
  /** why it stopped before the end */
  refused: PlatformErrorKind | null;
};

/**
 * Step: numbers of the videos that are due now, the most urgent first, 50 a call by the call that has a bucket of its own.
 * What was read is no longer due, so a repeated step goes on where it stopped.
 */
export async function refreshVideos(
  ctx: SystemCtx,
  platform: Platform,
  { calls, silent }: { calls: number; silent: readonly string[] },
): Promise<RefreshedVideos> {
  const done: RefreshedVideos = { calls: 0, read: 0, silent: [], more: false, refused: null };
  const adapter = chooseAdapter(ctx, platform);
  if (!adapter.numbers) return done;
  const skip = new Set(silent);
  const known = (await readCandidates(ctx, platform)).filter(({ id }) => !skip.has(id));
  const batches = inBatches(chooseDue(known, ctx.now, calls), REFRESH_BATCH);
  const asked: Candidate[] = [];
  const told: Told[] = [];
  try {
    for (const batch of batches.slice(0, CALLS_A_STEP)) {
      const quota = openQuotaGate(ctx, {});
      const ids = batch.map((video) => video.platformVideoId);
      const { metrics, provenance } = await adapter.numbers(ids, { quota });
      done.calls += 1;
      asked.push(...batch);
      for (const video of batch) {
        const numbers = metrics.get(video.platformVideoId);
        if (numbers) told.push({ video, metrics: numbers, provenance });
      }
    }
    done.more = batches.length > CALLS_A_STEP;
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    log().warn({ platform, kind: error.kind, reason: error.reason }, "the refresh of videos was refused");
    done.refused = error.kind;
  }
  await store(ctx, told);
  const read = new Set(told.map(({ video }) => video.id));
  return { ...done, read: told.length, silent: asked.flatMap(({ id }) => (read.has(id) ? [] : [id])) };
}

type Told = { video: Candidate; metrics: ObservedMetrics; provenance: Provenance };

/** What the calls of a step told is written together: a step reads some videos of many profiles. */
async function store(ctx: SystemCtx, told: readonly Told[]): Promise<void> {
  for (const same of Map.groupBy(told, ({ provenance }) => `${provenance.source} ${provenance.quality}`).values()) {
    const [first] = same;
    if (!first) continue;
    const looks = [...Map.groupBy(same, ({ video }) => video.profileId)].map(([profileId, group]) => ({
      profileId,
      videos: group.map(({ video, metrics }) => ({ videoId: video.id, metrics })),
    }));
    await ctx.db.$transaction((tx) => recordObservations(tx, { ...first.provenance, observedAt: ctx.now, looks }));
  }
}
