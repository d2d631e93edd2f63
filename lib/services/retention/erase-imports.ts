import "server-only";
import { requireRole } from "@/lib/auth/permissions";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { lockProfiles } from "@/lib/services/metrics/lock-profiles";
import { rederiveOwn } from "@/lib/services/metrics/rederive-own";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { erasePoints } from "./erase-points";
import { logErasure } from "./log-erasure";
import { requireConfirmation } from "./require-confirmation";
import { profileWord } from "./rules";
import type { EraseProfileInput } from "./schemas";

/** Erases what this workspace imported of a profile; a creator that was known by imports alone goes with it. */
export async function eraseImports(ctx: Ctx, profileId: string, input: EraseProfileInput): Promise<void> {
  requireRole(ctx, "owner");
  const { workspaceId } = ctx;
  await ctx.db.$transaction(
    async (tx) => {
      await lockProfiles(tx, [profileId]);
      const profile = await tx.profile.findFirst({
        where: {
          id: profileId,
          OR: [{ scope: workspaceId }, { scope: SHARED_SCOPE, views: { some: { scope: workspaceId } } }],
        },
      });
      if (!profile) throw new AppError("not_found", "This workspace has imported nothing of this profile.");
      requireConfirmation(input.confirm, profileWord(profile));
      const rows = await erasePoints(tx, profileId, { imported: workspaceId });
      if (profile.scope === workspaceId) await forgetCreator(tx, workspaceId, profileId);
      else await forgetImported(tx, workspaceId, profileId);
      const requestedById = ctx.actor.kind === "user" ? ctx.actor.userId : null;
      await logErasure(
        tx,
        {
          occasion: `imports ${workspaceId} ${profileId} ${ctx.now.toISOString()}`,
          rule: "import_request",
          workspaceId,
          platform: profile.platform,
          entityId: profileId,
          requestedById,
          at: ctx.now,
        },
        { profiles: 1, ...rows },
      );
      await recordAudit(tx, ctx, {
        action: "import.erased",
        entityType: "profile",
        entityId: profileId,
        detail: { platform: profile.platform, ...rows },
      });
    },
    { timeout: 120_000 },
  );
}

async function forgetCreator(tx: Tx, scope: string, profileId: string): Promise<void> {
  await tx.profileRollup.deleteMany({ where: { scope, profileId } });
  await tx.profile.delete({ where: { id: profileId } });
}

/** Videos that only the import knew go, unless they are the workspace's own posts. */
async function forgetImported(tx: Tx, scope: string, profileId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Video" v WHERE v."profileId" = ${profileId}::uuid AND v.scope = ${scope}::uuid
      AND NOT EXISTS (SELECT 1 FROM "VideoSnapshot" s WHERE s."videoId" = v.id)
      AND NOT EXISTS (SELECT 1 FROM "Post" p WHERE p."videoId" = v.id)`;
  await tx.profileRollup.deleteMany({ where: { scope, profileId } });
  await rederiveOwn(tx, scope, profileId);
}
