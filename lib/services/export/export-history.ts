import "server-only";
import { z } from "zod";
import { type Bounds, periodBounds } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { IMPORT_FIELDS } from "@/lib/services/imports/rules/fields";
import { getVideoHistory } from "@/lib/services/metrics/get-video-history";
import { requireBlogger } from "@/lib/services/metrics/require-blogger";
import { resolvePeriod } from "@/lib/services/metrics/resolve-period";
import { toHistoryPoints } from "@/lib/services/metrics/to-history-points";
import { watchedProfiles } from "@/lib/services/metrics/watched-profiles";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { Platform, VideoKind } from "@/prisma/generated/enums";
import { csvResponse } from "./csv-response";
import type { Cell } from "./rules/csv-line";
import type { ExportHistoryQuery } from "./schemas";

const HEADER = [...IMPORT_FIELDS, "source", "confirmed"] as const;
const BATCH = 100;

const creator = z.object({
  profileId: z.string(),
  platform: z.enum(Platform),
  creatorId: z.string().nullable(),
  creatorName: z.string().nullable(),
  creatorHandle: z.string().nullable(),
});
type Creator = z.output<typeof creator>;
const exported = creator.extend({
  id: z.string(),
  videoId: z.string(),
  title: z.string(),
  kind: z.enum(VideoKind),
  url: z.string(),
  thumbnailUrl: z.string().nullable(),
  publishedAt: z.date().nullable(),
  durationSec: z.number().nullable(),
});
type ExportedVideo = z.output<typeof exported>;
type Row = Partial<Record<(typeof HEADER)[number], Cell>>;

/**
 * Every known point of the watched videos and the followers of their creators, in the columns that the import of this
 * product reads. Without bounds: all of it.
 */
export async function exportHistory(ctx: Ctx, query: ExportHistoryQuery): Promise<Response> {
  await requireBlogger(ctx, query.bloggerId);
  if (query.videoId) await getVideoHistory(ctx, query.videoId);
  const bounds = query.from || query.to ? periodBounds(resolvePeriod(ctx, query)) : null;
  return csvResponse("history", HEADER, rowsOf(ctx, query, bounds));
}

async function* rowsOf(ctx: Ctx, query: ExportHistoryQuery, bounds: Bounds | null): AsyncGenerator<Cell[]> {
  const inside = (at: string) => !bounds || (at >= bounds.from.toISOString() && at < bounds.to.toISOString());
  const cells = (row: Row) => HEADER.map((field) => row[field] ?? null);
  for (let after: string | null = null; ; ) {
    const videos: ExportedVideo[] = await nextVideos(ctx, query, after);
    for (const video of videos) {
      const { points } = await historyOf(ctx, video.id);
      for (const { observedAt, confirmed, ...point } of points.filter((one) => inside(one.observedAt))) {
        const publishedAt = video.publishedAt?.toISOString() ?? null;
        yield cells({ ...video, ...point, publishedAt, observedAt, confirmed });
      }
    }
    after = videos.at(-1)?.id ?? null;
    if (videos.length < BATCH) break;
  }
  if (!query.videoId) for await (const row of followers(ctx, query, inside)) yield cells(row);
}

async function historyOf(ctx: Ctx, videoId: string) {
  const where = { videoId, scope: { in: [SHARED_SCOPE, ctx.workspaceId] } };
  const [stored, shared] = await Promise.all([
    ctx.db.videoSnapshot.findMany({ where, orderBy: [{ observedAt: "asc" }, { scope: "desc" }] }),
    ctx.db.videoState.findUnique({
      where: { scope_videoId: { scope: SHARED_SCOPE, videoId } },
      select: { lastObservedAt: true },
    }),
  ]);
  return { points: toHistoryPoints(stored, shared?.lastObservedAt ?? null) };
}

async function nextVideos(ctx: Ctx, query: ExportHistoryQuery, after: string | null): Promise<ExportedVideo[]> {
  const watched = watchedProfiles(ctx.workspaceId, query);
  const rows = await ctx.db.$queryRaw`
    SELECT v.id, p.id AS "profileId", p.platform, CASE WHEN p.scope = ${SHARED_SCOPE}::uuid THEN p."platformId" END AS "creatorId",
      p.title AS "creatorName", p.handle AS "creatorHandle", v."platformVideoId" AS "videoId", v.title, v.kind, v.url,
      v."thumbnailUrl", v."publishedAt", v."durationSec"
    FROM (${watched}) w JOIN "Profile" p ON p.id = w."profileId"
    JOIN "Video" v ON v."profileId" = p.id AND v.scope IN (w.scope, ${SHARED_SCOPE}::uuid)
    WHERE (${after}::uuid IS NULL OR v.id > ${after}::uuid) AND (${query.videoId ?? null}::uuid IS NULL OR v.id = ${query.videoId ?? null}::uuid)
    ORDER BY v.id LIMIT ${BATCH}`;
  return z.array(exported).parse(rows);
}

async function* followers(ctx: Ctx, query: ExportHistoryQuery, inside: (at: string) => boolean): AsyncGenerator<Row> {
  const watched = watchedProfiles(ctx.workspaceId, query);
  const rows = await ctx.db.$queryRaw`
    SELECT p.id AS "profileId", p.platform, CASE WHEN p.scope = ${SHARED_SCOPE}::uuid THEN p."platformId" END AS "creatorId",
      p.title AS "creatorName", p.handle AS "creatorHandle"
    FROM (${watched}) w JOIN "Profile" p ON p.id = w."profileId" ORDER BY p.id`;
  for (const profile of z.array(creator).parse(rows)) yield* followersOf(ctx, profile, inside);
}

async function* followersOf(ctx: Ctx, profile: Creator, inside: (at: string) => boolean): AsyncGenerator<Row> {
  const points = await ctx.db.profileSnapshot.findMany({
    where: { profileId: profile.profileId, scope: { in: [SHARED_SCOPE, ctx.workspaceId] }, followers: { not: null } },
    orderBy: { observedAt: "asc" },
  });
  for (const { observedAt, followers: count, source, quality } of points) {
    const at = observedAt.toISOString();
    if (inside(at))
      yield { ...profile, observedAt: at, followers: count?.toString() ?? null, source, quality, confirmed: false };
  }
}
