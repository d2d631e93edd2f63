import "server-only";
import type { Period } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { Prisma } from "@/prisma/generated/client";
import { readGains } from "./read-gains";
import type { Gains } from "./to-gains";
import { watchedProfiles } from "./watched-profiles";

/** Gained views by civil day per watched profile; one without any observation in the period is absent. */
export function readProfileGains(
  ctx: Pick<Ctx, "db" | "workspaceId">,
  ids: string[],
  period: Period,
): Promise<Map<string, Gains>> {
  const watched = Prisma.sql`
    SELECT "profileId" AS key, "profileId", scope FROM (${watchedProfiles(ctx.workspaceId)}) w
    WHERE "profileId" = ANY(${ids}::uuid[])`;
  return readGains(ctx, watched, period);
}
