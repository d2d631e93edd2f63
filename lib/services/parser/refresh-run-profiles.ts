import "server-only";
import { z } from "zod";
import { PlatformError } from "@/lib/errors";
import { log } from "@/lib/observability/log";
import { adapterFor } from "@/lib/platforms/registry";
import { guardAdapter } from "@/lib/services/connectors/guard-adapter";
import type { SystemCtx } from "@/lib/services/context";
import { storeObservedProfile } from "@/lib/services/profiles/store-observed-profile";
import { openQuotaGate } from "@/lib/services/quota/open-quota-gate";
import type { Platform } from "@/prisma/generated/enums";

const BATCH = 50;
const knownItem = z.object({ id: z.string(), profileId: z.string(), platformId: z.string() });

export type RefreshResult = { asked: number; refreshed: number; after: string | null };

/**
 * Asks for the facts of a run's known accounts, 50 in a call, instead of one call each. It only saves: whoever is not
 * refreshed here (refused, gone, or not yet resolved) is asked for by the item's own first step.
 */
export async function refreshRunProfiles(
  ctx: SystemCtx,
  runId: string,
  platform: Platform,
  after: string | null,
): Promise<RefreshResult> {
  const items = await knownItems(ctx, runId, platform, after);
  const chosen = adapterFor(platform);
  const last = items.length === BATCH ? (items.at(-1)?.id ?? null) : null;
  const result = { asked: items.length, refreshed: 0, after: last };
  if (items.length === 0 || !chosen.usable) return { ...result, after: null };
  const run = await ctx.db.parseRun.findUniqueOrThrow({ where: { id: runId }, select: { workspaceId: true } });
  const [only] = items;
  const profileId = items.length === 1 && only ? only.profileId : null;
  const quota = openQuotaGate(ctx, { runId, profileId, workspaceId: run.workspaceId });
  try {
    const found = await guardAdapter(ctx, chosen.adapter).profiles(
      items.map((item) => item.platformId),
      { quota },
    );
    for (const { id, profileId, platformId } of items) {
      const told = found.get(platformId);
      if (!told) continue;
      await ctx.db.$transaction(async (tx) => {
        await storeObservedProfile(tx, profileId, told, ctx.now);
        await tx.parseRunItem.updateMany({ where: { id }, data: { refreshedAt: ctx.now } });
      });
      result.refreshed += 1;
    }
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    log().warn({ runId, err: error }, "accounts could not be refreshed together, each is asked for alone");
    return { ...result, after: null };
  }
  return result;
}

/** The next items whose account is known and has not been asked for in this run. */
async function knownItems(ctx: SystemCtx, runId: string, platform: Platform, after: string | null) {
  const rows = await ctx.db.$queryRaw`
    SELECT i.id::text, i."profileId"::text, p."platformId" FROM "ParseRunItem" i
    JOIN "Profile" p ON p.id = i."profileId" AND p.platform = ${platform}::"Platform"
      AND p."platformId" IS NOT NULL AND p.status <> 'pending'
    WHERE i."runId" = ${runId}::uuid AND i.status = 'queued' AND i."refreshedAt" IS NULL
      AND (${after}::uuid IS NULL OR i.id > ${after}::uuid)
    ORDER BY i.id LIMIT ${BATCH}`;
  return z.array(knownItem).parse(rows);
}
