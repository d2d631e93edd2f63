import "server-only";
import { PlatformError } from "@/lib/errors";
import { log } from "@/lib/observability/log";
import { adapterFor } from "@/lib/platforms/registry";
import type { SystemCtx } from "@/lib/services/context";
import { storeObservedProfile } from "@/lib/services/profiles/store-observed-profile";
import { openQuotaGate } from "@/lib/services/quota/open-quota-gate";
import type { Platform } from "@/prisma/generated/enums";

const BATCH = 50;

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
    const found = await chosen.adapter.profiles(
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

async function knownItems(ctx: SystemCtx, runId: string, platform: Platform, after: string | null) {
  const items = await ctx.db.parseRunItem.findMany({
    where: { runId, status: "queued", refreshedAt: null, ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: "asc" },
    select: { id: true, profileId: true },
  });
  const profiles = await ctx.db.profile.findMany({
    where: { id: { in: items.map((item) => item.profileId) }, platform, platformId: { not: null } },
    select: { id: true, platformId: true, status: true },
  });
  const idOf = new Map(profiles.filter(({ status }) => status !== "pending").map((p) => [p.id, p.platformId]));
  return items
    .flatMap(({ id, profileId }) => {
      const platformId = idOf.get(profileId);
      return platformId ? [{ id, profileId, platformId }] : [];
    })
    .slice(0, BATCH);
}
