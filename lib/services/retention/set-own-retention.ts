import "server-only";
import { requireRole } from "@/lib/auth/permissions";
import { AppError } from "@/lib/errors";
import { emit } from "@/lib/events/emit";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { getOwnRetention } from "./get-own-retention";
import { readPolicy } from "./read-policy";
import type { OwnRetentionDto, OwnRetentionInput } from "./schemas";

/**
 * Decides what this workspace sees of shared points (a job makes its views follow within moments) and how long it keeps what
 * it imported (nothing is erased before the next night).
 */
export async function setOwnRetention(ctx: Ctx, input: OwnRetentionInput): Promise<OwnRetentionDto> {
  requireRole(ctx, "owner");
  const { workspaceId } = ctx;
  const policy = await readPolicy(ctx.db);
  if (policy.mode === "custom" && policy.days !== null && (input.sharedDays ?? 0) > policy.days) {
    const detail = `The installation keeps shared points for ${policy.days} days. A workspace can only see less.`;
    throw new AppError("validation_failed", detail, {
      code: "longer_than_kept",
      params: { days: policy.days },
      errors: [{ path: "sharedDays", code: "longer_than_kept", detail }],
    });
  }
  await ctx.db.$transaction(async (tx) => {
    await tx.workspaceRetention.upsert({
      where: { workspaceId },
      create: { workspaceId, ...input },
      update: input,
    });
    await emit(tx, "retention/view.changed", { workspaceId }, { workspaceId });
    await recordAudit(tx, ctx, { action: "retention.updated", entityType: "retention", detail: { ...input } });
  });
  return getOwnRetention(ctx);
}
