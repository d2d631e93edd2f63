import "server-only";
import type { Ctx } from "@/lib/services/context";
import { Platform } from "@/prisma/generated/enums";
import { readPolicy } from "./read-policy";
import { daysKept } from "./rules";
import type { OwnRetentionDto } from "./schemas";

/** What this workspace decided about what it sees and keeps, beside what the installation decided for all. */
export async function getOwnRetention(ctx: Ctx): Promise<OwnRetentionDto> {
  const own = await ctx.db.workspaceRetention.findUnique({ where: { workspaceId: ctx.workspaceId } });
  const policy = await readPolicy(ctx.db);
  return {
    sharedDays: own?.sharedDays ?? null,
    importedDays: own?.importedDays ?? null,
    sharedFrom: own?.sharedFrom?.toISOString() ?? null,
    installation: Object.values(Platform).map((platform) => ({ platform, days: daysKept(policy, platform) })),
  };
}
