import "server-only";
import { PlatformError, type PlatformErrorKind } from "@/lib/errors";
import { log } from "@/lib/observability/log";
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
  const skip = new Set(silent);
  const known = (await readCandidates(ctx, platform)).filter(({ id }) => !skip.has(id));
  const due = chooseDue(known, ctx.now, calls);
  const batches = inBatches(due, REFRESH_BATCH);
  try {
    const adapter = chooseAdapter(ctx, platform);
    if (!adapter.numbers) return done;
    for (const batch of batches.slice(0, CALLS_A_STEP)) {
      const quota = openQuotaGate(ctx, {});
      const ids = batch.map((video) => video.platformVideoId);
      const { metrics, provenance } = await adapter.numbers(ids, { quota });
      done.calls += 1;
      const told = batch.flatMap((video) => {
        const numbers = metrics.get(video.platformVideoId);
        return numbers ? [{ video, numbers }] : [];
      });
      for (const [profileId, group] of Map.groupBy(told, ({ video }) => video.profileId)) {
        const videos = group.map(({ video, numbers }) => ({ videoId: video.id, metrics: numbers }));
        await ctx.db.$transaction((tx) =>
          recordObservations(tx, { ...provenance, profileId, observedAt: ctx.now, videos }),
        );
      }
      done.read += told.length;
      done.silent.push(...without(batch, told));
    }
    return { ...done, more: batches.length > CALLS_A_STEP };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    log().warn({ platform, kind: error.kind, reason: error.reason }, "the refresh of videos was refused");
    return { ...done, refused: error.kind };
  }
}

function without(batch: readonly Candidate[], told: readonly { video: Candidate }[]): string[] {
  const read = new Set(told.map(({ video }) => video.id));
  return batch.filter(({ id }) => !read.has(id)).map(({ id }) => id);
}
