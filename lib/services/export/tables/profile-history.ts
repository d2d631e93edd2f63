import "server-only";
import { z } from "zod";
import { periodBounds } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { listTable } from "@/lib/services/export/export-table";
import { asFile } from "@/lib/services/export/schemas";
import { toCount } from "@/lib/services/metrics/count";
import { seenPoint } from "@/lib/services/metrics/metric-sql";
import { requireBlogger } from "@/lib/services/metrics/require-blogger";
import { resolvePeriod } from "@/lib/services/metrics/resolve-period";
import { statsQuery } from "@/lib/services/metrics/schemas";
import { type WatchedFilter, watchedProfiles } from "@/lib/services/metrics/watched-profiles";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { Platform, Quality } from "@/prisma/generated/enums";

const BATCH = 5_000;
const known = z.bigint().nullable();
const stored = z.array(
  z.object({
    profileId: z.string(),
    pointScope: z.string(),
    platform: z.enum(Platform),
    creatorId: z.string().nullable(),
    creatorName: z.string().nullable(),
    creatorHandle: z.string().nullable(),
    observedAt: z.date(),
    followers: known,
    videoCount: known,
    views: known,
    source: z.string(),
    quality: z.enum(Quality),
  }),
);
type Stored = z.output<typeof stored>[number];
type Point = ReturnType<typeof toPoint>;

const toPoint = ({
  profileId: _id,
  pointScope: _scope,
  followers,
  videoCount,
  views,
  observedAt,
  ...rest
}: Stored) => ({
  ...rest,
  observedAt: observedAt.toISOString(),
  followers: toCount(followers),
  videoCount: toCount(videoCount),
  views: toCount(views),
});

/** What was observed of the watched profiles themselves: followers, videos and views as the platform told them. */
export const profileHistoryTable = listTable({
  name: "profile-history",
  summary: "Every known point of the profiles themselves: followers, videos, views",
  query: statsQuery.extend(asFile),
  columns: [
    ["platform", "text", (point: Point) => point.platform],
    ["creatorId", "text", (point) => point.creatorId],
    ["creatorName", "text", (point) => point.creatorName],
    ["creatorHandle", "text", (point) => point.creatorHandle],
    ["observedAt", "time", (point) => point.observedAt],
    ["followers", "count", (point) => point.followers],
    ["videoCount", "count", (point) => point.videoCount],
    ["views", "count", (point) => point.views],
    ["source", "text", (point) => point.source],
    ["quality", "text", (point) => point.quality],
  ],
  open: async (ctx, query) => {
    await requireBlogger(ctx, query.bloggerId);
    if (!query.from && !query.to) return { rows: eachFollowerPoint(ctx, query) };
    const period = resolvePeriod(ctx, query);
    return { rows: eachFollowerPoint(ctx, query, periodBounds(period)), period };
  },
});

/** Points of the watched profiles by profile and time, a batch at a time. */
export async function* eachFollowerPoint(
  ctx: Ctx,
  filter: WatchedFilter,
  bounds: { from: Date; to: Date } | null = null,
): AsyncGenerator<Point[]> {
  for (let after: Stored | null = null; ; ) {
    const rows: Stored[] = await nextPoints(ctx, filter, bounds, after);
    yield rows.map(toPoint);
    after = rows.at(-1) ?? null;
    if (rows.length < BATCH) return;
  }
}

async function nextPoints(
  ctx: Ctx,
  filter: WatchedFilter,
  bounds: { from: Date; to: Date } | null,
  after: Stored | null,
): Promise<Stored[]> {
  const [from, to] = [bounds?.from ?? null, bounds?.to ?? null];
  const rows = await ctx.db.$queryRaw`
    SELECT p.id AS "profileId", s.scope AS "pointScope", p.platform,
      CASE WHEN p.scope = ${SHARED_SCOPE}::uuid THEN p."platformId" END AS "creatorId", p.title AS "creatorName",
      p.handle AS "creatorHandle", s."observedAt", s.followers, s."videoCount", s.views, s.source, s.quality::text
    FROM (${watchedProfiles(ctx.workspaceId, filter)}) w JOIN "Profile" p ON p.id = w."profileId"
    JOIN "ProfileSnapshot" s ON s."profileId" = p.id AND s.scope IN (${ctx.workspaceId}::uuid, ${SHARED_SCOPE}::uuid)
      AND ${seenPoint}
    WHERE (${from}::timestamptz IS NULL OR s."observedAt" >= ${from}::timestamptz)
      AND (${to}::timestamptz IS NULL OR s."observedAt" < ${to}::timestamptz)
      AND (${after?.profileId ?? null}::uuid IS NULL OR (p.id, s."observedAt", s.scope)
        > (${after?.profileId ?? null}::uuid, ${after?.observedAt ?? null}::timestamptz, ${after?.pointScope ?? null}::uuid))
    ORDER BY p.id, s."observedAt", s.scope LIMIT ${BATCH}`;
  return stored.parse(rows);
}
