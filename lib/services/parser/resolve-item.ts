import "server-only";
import { PlatformError } from "@/lib/errors";
import type { CreatorRef, PlatformAdapter, PlatformCall, ResolvedProfile } from "@/lib/platforms/contract";
import type { SystemCtx } from "@/lib/services/context";
import { storeObservedProfile } from "@/lib/services/profiles/store-observed-profile";
import { type CountingGate, openQuotaGate } from "@/lib/services/quota/open-quota-gate";
import type { Profile } from "@/prisma/generated/client";
import { chooseAdapter } from "./choose-adapter";
import { handlesOf } from "./handles-of";
import { type Ended, type ItemWork, inItemStep } from "./in-item-step";
import { settleRun } from "./settle-run";

/** `fresh`: somebody else's parse of the same profile ended after this one was asked for; nothing is left to do. */
export type ResolveResult = Ended | { state: "resolved"; profileId: string; fresh: boolean };

/** Step `resolve`: finds the account of a pending profile, or asks for today's facts of a known one. */
export async function resolveItem(ctx: SystemCtx, itemId: string): Promise<ResolveResult> {
  return inItemStep(ctx, itemId, "resolve", async (work): Promise<ResolveResult> => {
    const { item, profile, run } = work;
    const resolved = (profileId: string, fresh = false): ResolveResult => ({ state: "resolved", profileId, fresh });
    if (profile.lastParsedAt && profile.lastParsedAt > run.createdAt) return resolved(profile.id, true);
    if (item.refreshedAt) return resolved(profile.id);
    const adapter = chooseAdapter(ctx, profile.platform);
    const quota = gateFor(ctx, work);
    const found = await ask(ctx, adapter, profile, { quota, ...handlesOf([profile]) });
    const profileId = await ctx.db.$transaction((tx) => storeObservedProfile(tx, profile.id, found, ctx.now));
    if ((await ctx.db.parseRunItem.count({ where: { id: itemId } })) > 0) return resolved(profileId);
    // Merged into a profile that has an item of its own in this run.
    await ctx.db.$transaction((tx) => settleRun(tx, item.runId, ctx.now));
    return { state: "ended" };
  });
}

/** The ledger, with this item as the purpose of every unit. */
export function gateFor(ctx: SystemCtx, { item, profile, run }: ItemWork): CountingGate {
  return openQuotaGate(ctx, { runId: item.runId, profileId: profile.id, workspaceId: run.workspaceId });
}

async function ask(
  ctx: SystemCtx,
  adapter: PlatformAdapter,
  profile: Profile,
  call: PlatformCall,
): Promise<ResolvedProfile> {
  if (profile.platformId && profile.status !== "pending") {
    const known = (await adapter.profiles([profile.platformId], call)).get(profile.platformId);
    if (known) return known;
    throw await adapter.whyGone(profile.platformId, call);
  }
  return adapter.resolve(await refOf(ctx, profile), call);
}

/** The spelling to ask for: the id where there is one, else what was pasted first. */
async function refOf(ctx: SystemCtx, profile: Profile): Promise<CreatorRef> {
  const { platform, platformId } = profile;
  if (platformId) return { platform, kind: "channel_id", ref: platformId };
  const alias = await ctx.db.profileAlias.findFirst({
    where: { profileId: profile.id },
    orderBy: { createdAt: "asc" },
  });
  if (!alias) throw new PlatformError("not_found", platform, "Nothing tells which account this is.");
  return { platform, kind: alias.kind, ref: alias.ref };
}
