import "server-only";
import { z } from "zod";
import { type Period, periodBounds } from "@/lib/analytics/period";
import type { Ranking } from "@/lib/analytics/rank-moves";
import type { Ctx } from "@/lib/services/context";
import { Prisma } from "@/prisma/generated/client";
import { capitalised, joinStates } from "./metric-sql";
import type { GainedMetric } from "./points";
import { type WatchedFilter, watchedProfiles } from "./watched-profiles";

const counts = z.object({ considered: z.number(), unknown: z.number() });

/**
 * How many videos are known at the end of a period, and of how many of them nobody can say how they moved: never told,
 * not looked at since the period began, or (against the period before) not known when it began.
 */
export async function countVideoMoves(
  ctx: Pick<Ctx, "db" | "workspaceId">,
  filter: WatchedFilter,
  period: Period,
  { metric, by }: { metric: GainedMetric; by: Ranking },
): Promise<z.output<typeof counts>> {
  const { from, to } = periodBounds(period);
  const firstAt = Prisma.raw(`g."first${capitalised(metric)}At"`);
  const rows = await ctx.db.$queryRaw`
    WITH watched AS MATERIALIZED (${watchedProfiles(ctx.workspaceId, filter)})
    SELECT count(*)::int AS considered, (count(*) - count(*) FILTER (
      WHERE ${firstAt} < ${by === "gain" ? to : from}::timestamptz AND g."lastObservedAt" >= ${from}::timestamptz))::int AS unknown
    FROM watched w ${joinStates} WHERE g."firstObservedAt" < ${to}::timestamptz`;
  return counts.parse(z.array(z.unknown()).parse(rows)[0]);
}
