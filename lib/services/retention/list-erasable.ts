import "server-only";
import { z } from "zod";
import type { Ctx, SystemCtx } from "@/lib/services/context";
import { IMPORT_SOURCE } from "@/lib/services/metrics/points";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { Prisma } from "@/prisma/generated/client";
import { Platform } from "@/prisma/generated/enums";
import { profileWord } from "./rules";
import type { ErasableProfile, ErasableQuery } from "./schemas";

const MOST = 20;
const found = z.array(
  z.object({
    id: z.string(),
    platform: z.enum(Platform),
    title: z.string().nullable(),
    handle: z.string().nullable(),
    platformId: z.string().nullable(),
    url: z.string(),
    lastObservedAt: z.date().nullable(),
    videos: z.number(),
    watchers: z.number(),
  }),
);

/** Shared profiles by part of a name, handle or address. */
export function listErasableShared(ctx: SystemCtx, query: ErasableQuery): Promise<ErasableProfile[]> {
  return list(ctx, query, Prisma.sql`p.scope = ${SHARED_SCOPE}::uuid`);
}

/** Profiles of which this workspace imported points. */
export function listErasableImports(ctx: Ctx, query: ErasableQuery): Promise<ErasableProfile[]> {
  const scope = Prisma.sql`${ctx.workspaceId}::uuid`;
  return list(
    ctx,
    query,
    Prisma.sql`EXISTS (SELECT 1 FROM "ProfileRollup" r WHERE r.scope = ${scope} AND r."profileId" = p.id
      AND ${IMPORT_SOURCE} = ANY(r.sources))`,
  );
}

async function list(ctx: Pick<SystemCtx, "db">, { search }: ErasableQuery, which: Prisma.Sql) {
  const like = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await ctx.db.$queryRaw`
    SELECT p.id, p.platform, p.title, p.handle, p."platformId", p.url, p."lastObservedAt",
      (SELECT count(*)::int FROM "Video" v WHERE v."profileId" = p.id) AS videos,
      (SELECT count(DISTINCT sub."workspaceId")::int FROM "Subscription" sub WHERE sub."profileId" = p.id) AS watchers
    FROM "Profile" p
    WHERE ${which} AND (p.title ILIKE ${like} OR p.handle ILIKE ${like} OR p."platformId" ILIKE ${like} OR p.url ILIKE ${like})
    ORDER BY p.title NULLS LAST, p.id LIMIT ${MOST}`;
  return found.parse(rows).map((row) => ({
    id: row.id,
    platform: row.platform,
    name: row.title ?? row.handle ?? row.url,
    url: row.url,
    confirm: profileWord(row),
    videos: row.videos,
    watchers: row.watchers,
    lastObservedAt: row.lastObservedAt?.toISOString() ?? null,
  }));
}
