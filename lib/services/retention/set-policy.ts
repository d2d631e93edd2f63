import "server-only";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { SystemCtx } from "@/lib/services/context";
import { getPolicy } from "./get-policy";
import type { PolicyDto, PolicyInput } from "./schemas";

/** Decides how long shared points are kept. Nothing is erased before the next night. */
export async function setPolicy(ctx: SystemCtx, input: PolicyInput): Promise<PolicyDto> {
  const days = input.mode === "custom" ? (input.days ?? null) : null;
  const policy = { mode: input.mode, days, updatedById: ctx.actor.kind === "user" ? ctx.actor.userId : null };
  await ctx.db.$transaction(async (tx) => {
    await tx.retentionPolicy.upsert({ where: { id: 1 }, create: { id: 1, ...policy }, update: policy });
    await recordAudit(tx, ctx, {
      action: "retention.updated",
      entityType: "retention",
      detail: { mode: input.mode, days },
    });
  });
  return getPolicy(ctx);
}
