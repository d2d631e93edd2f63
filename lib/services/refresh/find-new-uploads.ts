import "server-only";
import { z } from "zod";
import { PlatformError } from "@/lib/errors";
import { log } from "@/lib/observability/log";
import type { ObservedVideo, PlatformAdapter } from "@/lib/platforms/contract";
import { CIRCUIT_OPEN } from "@/lib/services/connectors/rules";
import type { SystemCtx } from "@/lib/services/context";
import { chooseAdapter } from "@/lib/services/parser/choose-adapter";
import { inBatches } from "@/lib/services/parser/rules";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { storeObservedVideos } from "@/lib/services/videos/store-observed-videos";
import type { Platform } from "@/prisma/generated/enums";
import { feedIsDue } from "./rules";

/** Feeds a step, and how many at once: polite to whoever serves them for nothing. */
const FEEDS_A_STEP = 60;
const AT_ONCE = 4;

const row = z.object({
  id: z.string(),
  platformId: z.string(),
  readAt: z.date().nullable(),
  newestAt: z.date().nullable(),
});
type FeedProfile = z.infer<typeof row>;
export type FoundUploads = { feeds: number; found: number; more: boolean };

/** Step: new uploads of watched accounts by their free feeds. Only what is unknown is stored; parses tell the rest. */
export async function findNewUploads(ctx: SystemCtx, platform: Platform): Promise<FoundUploads> {
  const done: FoundUploads = { feeds: 0, found: 0, more: false };
  try {
    const adapter = chooseAdapter(ctx, platform);
    if (!adapter.newest) return done;
    const due = (await feedProfiles(ctx, platform)).filter((profile) => feedIsDue(profile, ctx.now));
    for (const group of inBatches(due.slice(0, FEEDS_A_STEP), AT_ONCE)) {
      const found = await Promise.all(group.map((profile) => readOne(ctx, adapter, profile)));
      done.feeds += group.length;
      done.found += found.reduce((sum, added) => sum + added, 0);
    }
    return { ...done, more: due.length > FEEDS_A_STEP };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    log().warn({ platform, kind: error.kind, reason: error.reason }, "feeds were refused, parses find new uploads");
    return done;
  }
}

async function readOne(ctx: SystemCtx, adapter: PlatformAdapter, profile: FeedProfile): Promise<number> {
  const { id } = profile;
  const videos = await ask(adapter, profile);
  return ctx.db.$transaction(async (tx) => {
    const ids = videos.map((video) => video.platformVideoId);
    const known = await tx.video.findMany({
      where: { scope: SHARED_SCOPE, platform: adapter.platform, platformVideoId: { in: ids } },
      select: { platformVideoId: true },
    });
    const have = new Set(known.map((video) => video.platformVideoId));
    const unknown = videos.filter((video) => !have.has(video.platformVideoId));
    const { added } = await storeObservedVideos(tx, { id, platform: adapter.platform }, unknown, ctx.now);
    await tx.profile.update({ where: { id }, data: { feedReadAt: ctx.now } });
    return added;
  });
}

/** One feed that is broken does not hold the others up; a pause of the whole source does. */
async function ask(adapter: PlatformAdapter, { id, platformId }: FeedProfile): Promise<ObservedVideo[]> {
  try {
    return (await adapter.newest?.(platformId, {})) ?? [];
  } catch (error) {
    if (!(error instanceof PlatformError) || error.reason === CIRCUIT_OPEN) throw error;
    log().info({ profileId: id, kind: error.kind, reason: error.reason }, "a feed could not be read");
    return [];
  }
}

async function feedProfiles(ctx: SystemCtx, platform: Platform): Promise<FeedProfile[]> {
  const rows = await ctx.db.$queryRaw`
    SELECT p.id::text, p."platformId", p."feedReadAt" AS "readAt",
      (SELECT max(v."publishedAt") FROM "Video" v WHERE v."profileId" = p.id) AS "newestAt"
    FROM "Profile" p
    WHERE p.scope = ${SHARED_SCOPE}::uuid AND p.platform = ${platform}::"Platform" AND p."platformId" IS NOT NULL
      AND p.status IN ('active', 'empty') AND EXISTS (
        SELECT 1 FROM "Subscription" x
        JOIN "Blogger" b ON b.id = x."bloggerId" AND b."deletedAt" IS NULL
        JOIN "Workspace" w ON w.id = x."workspaceId" AND w."deletedAt" IS NULL
        WHERE x."profileId" = p.id)
    ORDER BY p."feedReadAt" NULLS FIRST, p.id`;
  return z.array(row).parse(rows);
}
