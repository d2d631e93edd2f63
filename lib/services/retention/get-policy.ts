import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { Platform } from "@/prisma/generated/enums";
import { daysKept, KEEP, keptFrom } from "./rules";
import type { PolicyDto } from "./schemas";

/** How long the installation keeps what all share, and how much the next night would erase. */
export async function getPolicy(ctx: SystemCtx): Promise<PolicyDto> {
  const row = await ctx.db.retentionPolicy.findUnique({ where: { id: 1 } });
  const policy = row ?? KEEP;
  const platforms = await Promise.all(
    Object.values(Platform).map(async (platform) => {
      const days = daysKept(policy, platform);
      const from = days === null ? null : keptFrom(ctx.now, days);
      const overdueProfiles = from ? await countOlder(ctx, platform, from) : 0;
      return { platform, days, keptFrom: from?.toISOString() ?? null, overdueProfiles };
    }),
  );
  return { mode: policy.mode, days: policy.days, updatedAt: row?.updatedAt.toISOString() ?? null, platforms };
}

async function countOlder(ctx: SystemCtx, platform: Platform, before: Date): Promise<number> {
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Profile" p
    WHERE p.scope = ${SHARED_SCOPE}::uuid AND p.platform = ${platform}::"Platform" AND EXISTS (
      SELECT 1 FROM "ProfileRollup" r WHERE r.scope = p.scope AND r."profileId" = p.id AND r.bucket < ${before}::timestamptz)`;
  return row?.count ?? 0;
}
