import "server-only";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { UserCtx } from "@/lib/services/context";
import { endSessions } from "./end-sessions";

/** Ends one of the caller's sessions, or (without `id`) all but the one that asks. */
export async function endOwnSessions(ctx: UserCtx, input: { id?: string; reason?: "signed_out" } = {}): Promise<void> {
  const { userId, sessionId } = ctx.actor;
  await ctx.db.$transaction(async (tx) => {
    const ended = await endSessions(tx, {
      userId,
      now: ctx.now,
      reason: input.reason ?? "ended_by_user",
      ...(input.id === undefined ? { except: sessionId } : { only: input.id }),
    });
    if (input.id !== undefined && ended === 0) throw new AppError("not_found", "There is no such session.");
    await recordAudit(tx, ctx, {
      action: "session.ended",
      entityType: "session",
      entityId: input.id ?? null,
      detail: { ended },
    });
  });
}
