import "server-only";
import type { Tx } from "@/lib/db/client";
import type { SystemCtx } from "@/lib/services/context";
import { markProfile } from "@/lib/services/profiles/mark-profile";
import { type Ended, inItemStep } from "./in-item-step";
import { reportItem } from "./report-item";
import { settleRun } from "./settle-run";

export type ParseOutcome =
  /** somebody else's parse of the same profile told everything already */
  | { fresh: true }
  | { fresh: false; videosSeen: number; snapshotsWritten: number; etag: { uploads: string; limit: number } | null };

/** Step `finish`: the profile's state, the item's figures, and the run's end when it was the last one. */
export async function finishItem(
  ctx: SystemCtx,
  itemId: string,
  outcome: ParseOutcome,
): Promise<Ended | { state: "finished" }> {
  return inItemStep(ctx, itemId, "finish", async ({ item, profile }) => {
    await ctx.db.$transaction(async (tx) => {
      if (!outcome.fresh) {
        const empty = (await tx.video.count({ where: { profileId: profile.id } })) === 0;
        await markProfile(tx, profile.id, { status: empty ? "empty" : "active", detail: null, at: ctx.now });
        await tx.profile.update({
          where: { id: profile.id },
          data: { lastParsedAt: ctx.now, etags: outcome.etag ?? {} },
        });
      }
      await tx.parseRunItem.updateMany({
        where: { id: itemId, status: "running" },
        data: {
          status: "completed",
          finishedAt: ctx.now,
          errorCode: null,
          errorDetail: null,
          units: await unitsOf(tx, item.runId, profile.id),
          ...(outcome.fresh
            ? {}
            : {
                videosSeen: outcome.videosSeen,
                snapshotsWritten: outcome.snapshotsWritten,
                videosNew: await newVideos(tx, profile.id, item.startedAt),
              }),
        },
      });
      await settleRun(tx, item.runId, ctx.now);
      await reportItem(tx, itemId);
    });
    return { state: "finished" as const };
  });
}

/** What the ledger says this profile cost in this run. */
export async function unitsOf(tx: Tx, runId: string, profileId: string): Promise<number> {
  const spent = await tx.quotaEntry.aggregate({
    where: { runId, profileId, status: "committed" },
    _sum: { units: true },
  });
  return spent._sum.units ?? 0;
}

async function newVideos(tx: Tx, profileId: string, since: Date | null): Promise<number> {
  return since ? tx.video.count({ where: { profileId, createdAt: { gte: since } } }) : 0;
}
