import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import type { SystemCtx } from "@/lib/services/context";
import { touchOwnProfiles } from "@/lib/services/imports/touch-own-profiles";
import { lockProfiles } from "@/lib/services/metrics/lock-profiles";
import { IMPORT_SOURCE } from "@/lib/services/metrics/points";
import { rederiveOwn } from "@/lib/services/metrics/rederive-own";
import { erasePoints } from "./erase-points";
import { logErasure } from "./log-erasure";
import { keptFrom } from "./rules";

const found = z.array(z.object({ profileId: z.string() }));

/**
 * Erases the points that workspaces imported and that are older than they keep them, profile by profile. At most `most`
 * profiles; `more` says that it is to be called again. Safe to repeat.
 */
export async function eraseExpiredImports(ctx: SystemCtx, most: number): Promise<{ profiles: number; more: boolean }> {
  const rules = await ctx.db.workspaceRetention.findMany({ where: { importedDays: { not: null } } });
  let profiles = 0;
  for (const { workspaceId, importedDays: days } of rules) {
    if (days === null) continue;
    const before = keptFrom(ctx.now, days);
    const due = await profilesWithOlder(ctx, workspaceId, before, most - profiles);
    for (const { profileId } of due) {
      await ctx.db.$transaction((tx) => eraseOlder(tx, { workspaceId, profileId, days, before, now: ctx.now }));
    }
    profiles += due.length;
    if (profiles >= most) return { profiles, more: true };
  }
  return { profiles, more: false };
}

async function profilesWithOlder(ctx: SystemCtx, workspaceId: string, before: Date, limit: number) {
  const rows = await ctx.db.$queryRaw`
    SELECT DISTINCT r."profileId" FROM "ProfileRollup" r
    WHERE r.scope = ${workspaceId}::uuid AND r.bucket < ${before}::timestamptz AND ${IMPORT_SOURCE} = ANY(r.sources)
    ORDER BY 1 LIMIT ${limit}`;
  return found.parse(rows);
}

type Old = { workspaceId: string; profileId: string; days: number; before: Date; now: Date };

async function eraseOlder(tx: Tx, { workspaceId, profileId, days, before, now }: Old): Promise<void> {
  await lockProfiles(tx, [profileId]);
  const rows = await erasePoints(tx, profileId, { imported: workspaceId }, before);
  await tx.profileRollup.deleteMany({ where: { scope: workspaceId, profileId, bucket: { lt: before } } });
  await rederiveOwn(tx, workspaceId, profileId);
  await touchOwnProfiles(tx, workspaceId, [{ profileId }]);
  const occasion = `imports ${workspaceId} ${days} ${before.toISOString()}`;
  const rule = "import_retention" as const;
  await logErasure(tx, { occasion, rule, workspaceId, before, days, at: now }, { profiles: 1, ...rows });
}
