import "server-only";
import { z } from "zod";
import { periodBounds } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import type { ExportTable } from "@/lib/services/export/export-table";
import { readVideoPoints } from "@/lib/services/export/read-video-points";
import type { Cell, ColumnKind } from "@/lib/services/export/rules/cell";
import { asFile } from "@/lib/services/export/schemas";
import { IMPORT_FIELDS, type ImportField } from "@/lib/services/imports/rules/fields";
import { getVideoHistory } from "@/lib/services/metrics/get-video-history";
import { requireBlogger } from "@/lib/services/metrics/require-blogger";
import { resolvePeriod } from "@/lib/services/metrics/resolve-period";
import { type StatsQuery, statsQuery } from "@/lib/services/metrics/schemas";
import { watchedProfiles } from "@/lib/services/metrics/watched-profiles";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { Platform, VideoKind } from "@/prisma/generated/enums";
import { eachFollowerPoint } from "./profile-history";

/** Points that are held at once: the batches of videos follow how long their histories are. */
const POINTS = 10_000;
const FIRST_VIDEOS = 50;
const MOST_VIDEOS = 1_000;

const query = statsQuery.extend({ videoId: z.uuid().optional(), ...asFile });
type HistoryQuery = StatsQuery & { videoId?: string | undefined };

const KINDS: Partial<Record<ImportField, ColumnKind>> = {
  publishedAt: "time",
  durationSec: "number",
  observedAt: "time",
  views: "count",
  likes: "count",
  comments: "count",
  shares: "count",
  favorites: "count",
  followers: "count",
};
const columns = [
  ...IMPORT_FIELDS.map((name) => ({ name, kind: KINDS[name] ?? ("text" as const) })),
  { name: "source", kind: "text" as const },
  { name: "confirmed", kind: "flag" as const },
];
type Field = (typeof columns)[number]["name"];

const exported = z.array(
  z.object({
    platform: z.enum(Platform),
    creatorId: z.string().nullable(),
    creatorName: z.string().nullable(),
    creatorHandle: z.string().nullable(),
    id: z.string(),
    videoId: z.string(),
    title: z.string(),
    kind: z.enum(VideoKind),
    url: z.string(),
    thumbnailUrl: z.string().nullable(),
    publishedAt: z.date().nullable(),
    durationSec: z.number().nullable(),
  }),
);

/**
 * Every known point of the watched videos and the followers of their creators, in the columns that the import of this
 * product reads. Without bounds: all of it.
 */
export const historyTable: ExportTable<typeof query> = {
  name: "history",
  summary: "Every known point of videos and creators, readable by an import",
  query,
  columns,
  open: async (ctx, asked) => {
    await requireBlogger(ctx, asked.bloggerId);
    if (asked.videoId) await getVideoHistory(ctx, asked.videoId);
    if (!asked.from && !asked.to) return { rows: rowsOf(ctx, asked, () => true) };
    const period = resolvePeriod(ctx, asked);
    const [from, to] = [periodBounds(period).from.toISOString(), periodBounds(period).to.toISOString()];
    return { rows: rowsOf(ctx, asked, (at) => at >= from && at < to), period };
  },
};

async function* rowsOf(ctx: Ctx, asked: HistoryQuery, inside: (at: string) => boolean): AsyncGenerator<Cell[][]> {
  let limit = FIRST_VIDEOS;
  for (let after: string | null = null; ; ) {
    const videos = await nextVideos(ctx, asked, after, limit);
    const histories = await readVideoPoints(
      ctx,
      videos.map(({ id }) => id),
    );
    yield videos.flatMap(({ id, publishedAt, ...video }) =>
      (histories.get(id) ?? [])
        .filter((point) => inside(point.observedAt))
        .map((point) => cells({ ...video, publishedAt: publishedAt?.toISOString() ?? null, ...point })),
    );
    after = videos.at(-1)?.id ?? null;
    if (videos.length < limit) break;
    const points = [...histories.values()].reduce((sum, history) => sum + history.length, 1);
    limit = Math.min(MOST_VIDEOS, Math.max(1, Math.floor((POINTS * videos.length) / points)));
  }
  if (asked.videoId) return;
  for await (const points of eachFollowerPoint(ctx, asked)) {
    yield points
      .filter((point) => point.followers !== null && inside(point.observedAt))
      .map(({ videoCount: _count, views: _views, ...point }) => cells({ ...point, confirmed: false }));
  }
}

const cells = (row: Partial<Record<Field, Cell>>): Cell[] => columns.map(({ name }) => row[name] ?? null);

async function nextVideos(ctx: Ctx, asked: HistoryQuery, after: string | null, limit: number) {
  const { videoId = null } = asked;
  const rows = await ctx.db.$queryRaw`
    SELECT v.id, p.platform, CASE WHEN p.scope = ${SHARED_SCOPE}::uuid THEN p."platformId" END AS "creatorId",
      p.title AS "creatorName", p.handle AS "creatorHandle", v."platformVideoId" AS "videoId", v.title, v.kind, v.url,
      v."thumbnailUrl", v."publishedAt", v."durationSec"
    FROM (${watchedProfiles(ctx.workspaceId, asked)}) w JOIN "Profile" p ON p.id = w."profileId"
    JOIN "Video" v ON v."profileId" = p.id AND v.scope IN (w.scope, ${SHARED_SCOPE}::uuid)
    WHERE (${after}::uuid IS NULL OR v.id > ${after}::uuid) AND (${videoId}::uuid IS NULL OR v.id = ${videoId}::uuid)
    ORDER BY v.id LIMIT ${limit}`;
  return exported.parse(rows);
}
