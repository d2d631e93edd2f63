import "server-only";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { SystemCtx } from "@/lib/services/context";
import { endSessions } from "@/lib/services/users/end-sessions";
import { getUser } from "./get-user";
import { refuseLastAdmin } from "./refuse-last-admin";
import type { AdminUserDetail, UpdateUserInput } from "./schemas";

/** Renames, promotes, demotes, suspends or restores a user. A suspension ends all sessions; tokens stop working with it. */
export async function updateUser(ctx: SystemCtx, id: string, input: UpdateUserInput): Promise<AdminUserDetail> {
  await ctx.db.$transaction(async (tx) => {
    const before = await tx.user.findUnique({ where: { id }, select: { role: true, status: true } });
    if (!before) throw new AppError("not_found", "There is no such user.");
    if (input.role === "user" || input.status === "suspended") await refuseLastAdmin(tx, id);
    await tx.user.update({
      where: { id },
      data: {
        ...(input.name === undefined ? {} : { name: input.name }),
        ...(input.role === undefined ? {} : { role: input.role }),
        ...(input.status === undefined ? {} : { status: input.status }),
      },
      select: { id: true },
    });
    if (input.status === "suspended") await endSessions(tx, { userId: id, now: ctx.now, reason: "suspended" });
    const action =
      input.status === undefined || input.status === before.status ? "user.updated" : `user.${input.status}`;
    await recordAudit(tx, ctx, { action, entityType: "user", entityId: id, detail: { before, after: input } });
  });
  return getUser(ctx, id);
}
