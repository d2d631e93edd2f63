import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { refuseLastAdmin } from "@/lib/services/admin/refuse-last-admin";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { SystemCtx } from "@/lib/services/context";
import { eraseUserTraces } from "./erase-user-traces";
import { eraseWorkspace } from "./erase-workspace";
import { logErasure } from "./log-erasure";
import { planUserErasure } from "./plan-user-erasure";
import { requireConfirmation } from "./require-confirmation";
import type { EraseUserInput, EraseUserPlan } from "./schemas";

/**
 * Erases a user's account and what names them; the audit keeps what was done without who did it. A workspace that nobody else
 * owns goes with them where they say so; else they must make somebody its owner first.
 */
export async function eraseUser(ctx: SystemCtx, userId: string, input: EraseUserInput): Promise<void> {
  if (ctx.actor.kind === "user" && ctx.actor.via === "api_token") {
    throw new AppError("forbidden", "A personal token cannot erase an account. Sign in to do it.");
  }
  const plan = await planUserErasure(ctx.db, userId);
  requireConfirmation(input.confirm, plan.confirm);
  refuseOrphans(plan, input.deleteWorkspaces);
  await ctx.db.$transaction((tx) => refuseLastAdmin(tx, userId));
  for (const { id } of plan.workspaces) {
    await eraseWorkspace({ ...ctx, workspaceId: id, role: "owner", timeZone: "UTC" });
  }
  await ctx.db.$transaction((tx) => erase(tx, ctx, userId, plan.confirm));
}

function refuseOrphans(plan: EraseUserPlan, agreed: string[]): void {
  const left = plan.workspaces.filter((workspace) => !agreed.includes(workspace.id));
  if (left.length === 0) return;
  const workspaces = left.map(({ name }) => name).join(", ");
  const detail = `Nobody else owns ${workspaces}. Make somebody an owner, or delete it with the account. Nothing was erased.`;
  throw new AppError("conflict", detail, { code: "sole_owner", params: { workspaces } });
}

async function erase(tx: Tx, ctx: SystemCtx, userId: string, email: string): Promise<void> {
  await refuseLastAdmin(tx, userId);
  // A workspace may have lost its other owner meanwhile.
  refuseOrphans(await planUserErasure(tx, userId), []);
  await eraseUserTraces(tx, userId, email);
  await tx.user.delete({ where: { id: userId }, select: { id: true } });
  const self = ctx.actor.kind === "user" && ctx.actor.userId === userId;
  const by: SystemCtx = self
    ? { db: ctx.db, now: ctx.now, requestId: ctx.requestId, actor: { kind: "system", name: "own-request" } }
    : ctx;
  await logErasure(
    tx,
    {
      occasion: `user ${userId}`,
      rule: "user_request",
      requestedById: by.actor.kind === "user" ? by.actor.userId : null,
      at: ctx.now,
    },
    { profiles: 0, videos: 0, videoPoints: 0, profilePoints: 0 },
  );
  await recordAudit(tx, by, { action: "user.erased", entityType: "user" });
}
