import "server-only";
import type { Period } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { Prisma } from "@/prisma/generated/client";
import { type Gains, readGains } from "./read-gains";
import { type BloggerFilter, profilesOfBloggers } from "./watched-profiles";

/** Gained views by civil day per blogger; one without any observation in the period is absent. */
export function readBloggerGains(
  ctx: Pick<Ctx, "db" | "workspaceId">,
  filter: BloggerFilter,
  period: Period,
): Promise<Map<string, Gains>> {
  const watched = profilesOfBloggers(ctx.workspaceId, filter);
  return readGains(ctx, Prisma.sql`SELECT "bloggerId" AS key, "profileId", scope FROM (${watched}) w`, period);
}
