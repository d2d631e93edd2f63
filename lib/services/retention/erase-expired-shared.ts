import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import type { SystemCtx } from "@/lib/services/context";
import { lockProfiles } from "@/lib/services/metrics/lock-profiles";
import { rederive, rederiveViews } from "@/lib/services/metrics/rederive";
import { restateStretches } from "@/lib/services/metrics/restate-stretches";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { Platform } from "@/prisma/generated/enums";
import { erasePoints } from "./erase-points";
import { forgetProfileCounts } from "./forget-profile-counts";
import { logErasure } from "./log-erasure";
import { readPolicy } from "./read-policy";
import { daysKept, keptFrom } from "./rules";

const found = z.array(z.object({ id: z.string() }));
type Limit = { platform: Platform; days: number; before: Date };

/**
 * Erases the shared points that are older than the installation keeps them, profile by profile, each in one transaction with
 * everything derived from them. At most `most` profiles; `more` says that it is to be called again. Safe to repeat.
 */
export async function eraseExpiredShared(ctx: SystemCtx, most: number): Promise<{ profiles: number; more: boolean }> {
  const policy = await readPolicy(ctx.db);
  const limits = Object.values(Platform).flatMap((platform): Limit[] => {
    const days = daysKept(policy, platform);
    return days === null ? [] : [{ platform, days, before: keptFrom(ctx.now, days) }];
  });
  let profiles = 0;
  for (const limit of limits) {
    const due = await profilesWithOlder(ctx, limit, most - profiles);
    for (const { id } of due) await ctx.db.$transaction((tx) => eraseOlder(tx, id, limit, ctx.now));
    profiles += due.length;
    if (profiles >= most) return { profiles, more: true };
  }
  return { profiles, more: false };
}

/** Every observation left a rollup row, so what is to be done is told by the data itself. */
async function profilesWithOlder(ctx: SystemCtx, { platform, before }: Limit, limit: number) {
  const rows = await ctx.db.$queryRaw`
    SELECT p.id FROM "Profile" p WHERE p.scope = ${SHARED_SCOPE}::uuid AND p.platform = ${platform}::"Platform"
      AND EXISTS (SELECT 1 FROM "ProfileRollup" r WHERE r.scope = p.scope AND r."profileId" = p.id
        AND r.bucket < ${before}::timestamptz)
    ORDER BY p.id LIMIT ${limit}`;
  return found.parse(rows);
}

async function eraseOlder(tx: Tx, profileId: string, { platform, days, before }: Limit, now: Date): Promise<void> {
  await lockProfiles(tx, [profileId]);
  await restateStretches(tx, SHARED_SCOPE, profileId, before);
  const rows = await erasePoints(tx, profileId, "public", before);
  await tx.profileRollup.deleteMany({ where: { scope: SHARED_SCOPE, profileId, bucket: { lt: before } } });
  await rederive(tx, [{ scope: SHARED_SCOPE, profileId }]);
  await rederiveViews(
    tx,
    await tx.profileView.findMany({ where: { profileId }, select: { scope: true, profileId: true } }),
  );
  await forgetProfileCounts(tx, profileId);
  const occasion = `shared ${platform} ${days} ${before.toISOString()}`;
  const rule = "shared_retention" as const;
  await logErasure(tx, { occasion, rule, platform, before, days, at: now }, { profiles: 1, ...rows });
}
