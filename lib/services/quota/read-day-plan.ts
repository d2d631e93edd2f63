import "server-only";
import { env } from "@/lib/env/env";
import type { SystemCtx } from "@/lib/services/context";
import { readParseCost } from "@/lib/services/parser/read-parse-cost";
import { dueTimes } from "./due-times";
import { type ComingUpload, type PlannedUse, planDay } from "./plan-day";
import type { QuotaModel } from "./rules";

/** Ids that one call of videos.batchGetStats takes. */
const STATS_BATCH = 50;

/** What the whole installation's schedules will spend until the reset: uploads, the parse, the statistics of posts. */
export async function readDayPlan(
  ctx: Pick<SystemCtx, "db" | "now">,
  day: { model: QuotaModel; resetsAt: Date },
): Promise<PlannedUse[]> {
  const { ENABLE_SCHEDULER, PARSE_CRON, STATS_CRON, TZ_DEFAULT } = env();
  const [uploads, parse, posts] = await Promise.all([
    readComingUploads(ctx),
    readParseCost(ctx),
    ctx.db.post.count({ where: { goneAt: null, publishedAt: { lte: ctx.now } } }),
  ]);
  const due = (cron: string) =>
    ENABLE_SCHEDULER ? dueTimes({ cron, timeZone: TZ_DEFAULT }, ctx.now, day.resetsAt) : [];
  return planDay({
    ...day,
    uploads,
    parses: due(PARSE_CRON),
    parseUnits: parse.units,
    refreshes: due(STATS_CRON),
    refreshCalls: Math.ceil(posts / STATS_BATCH),
  });
}

/** What waits for a person (a reconnect) is in no plan. */
async function readComingUploads(ctx: Pick<SystemCtx, "db">): Promise<ComingUpload[]> {
  const rows = await ctx.db.upload.findMany({
    where: {
      status: { in: ["scheduled", "queued", "downloading", "uploading", "processing"] },
      OR: [{ waitingFor: null }, { waitingFor: { not: "reconnect" } }],
      workspace: { deletedAt: null },
    },
    select: {
      status: true,
      publishAt: true,
      insertAskedAt: true,
      waitingTill: true,
      thumbnailFileId: true,
      playlistId: true,
    },
  });
  return rows.map((row) => ({
    inserted: row.insertAskedAt !== null,
    startsAt: row.status === "scheduled" ? (row.publishAt ?? row.waitingTill) : row.waitingTill,
    hasThumbnail: row.thumbnailFileId !== null,
    hasPlaylist: row.playlistId !== null,
  }));
}
