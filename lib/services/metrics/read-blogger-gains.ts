import "server-only";
import type { Period } from "@/lib/analytics/period";
import type { Ctx } from "@/lib/services/context";
import { Prisma } from "@/prisma/generated/client";
import type { GainedMetric } from "./points";
import { readFollowerGains } from "./read-follower-gains";
import { readGains } from "./read-gains";
import type { Gains } from "./to-gains";
import { type BloggerFilter, profilesOfBloggers } from "./watched-profiles";

/** Gains of a metric (views unless told otherwise) by civil day per blogger; one without any observation in the period is absent. */
export function readBloggerGains(
  ctx: Pick<Ctx, "db" | "workspaceId">,
  filter: BloggerFilter,
  period: Period,
  metric: GainedMetric | "followers" = "views",
): Promise<Map<string, Gains>> {
  const profiles = profilesOfBloggers(ctx.workspaceId, filter);
  const watched = Prisma.sql`SELECT "bloggerId" AS key, "profileId", scope FROM (${profiles}) w`;
  return metric === "followers" ? readFollowerGains(ctx, watched, period) : readGains(ctx, watched, period, metric);
}
