import "server-only";
import { Cron } from "croner";
import { env } from "@/lib/env/env";
import type { Ctx } from "@/lib/services/context";
import { getQuota } from "@/lib/services/quota/get-quota";
import { readParseCost } from "./read-parse-cost";
import type { ParsePlanDto } from "./schemas";

/** What the next daily parse of this workspace's profiles will cost. */
export async function getParsePlan(ctx: Ctx): Promise<ParsePlanDto> {
  const { ENABLE_SCHEDULER, PARSE_CRON, TZ_DEFAULT } = env();
  const [{ profiles, units }, { buckets }] = await Promise.all([readParseCost(ctx, ctx.workspaceId), getQuota(ctx)]);
  const nextRunAt = ENABLE_SCHEDULER ? new Cron(PARSE_CRON, { timezone: TZ_DEFAULT }).nextRun(ctx.now) : null;
  return {
    nextRunAt: nextRunAt?.toISOString() ?? null,
    timeZone: TZ_DEFAULT,
    profiles,
    buckets: buckets
      .filter((bucket) => bucket.name === "queries")
      .map(({ name, limit, used }) => ({ name, units, limit, used, fits: units <= limit })),
  };
}
