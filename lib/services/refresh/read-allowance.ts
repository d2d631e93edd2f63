import "server-only";
import { env } from "@/lib/env/env";
import type { SystemCtx } from "@/lib/services/context";
import { dueTimes } from "@/lib/services/quota/due-times";
import { getQuota } from "@/lib/services/quota/get-quota";
import { plannedUnits } from "@/lib/services/quota/plan-day";
import { readDayPlan } from "@/lib/services/quota/read-day-plan";
import { chargeOf } from "@/lib/services/quota/rules";
import { shareOf } from "./rules";

/** When videos are refreshed between parses: hourly, at a minute when little else begins. */
export const REFRESH_CRON = "17 * * * *";

/**
 * How many calls this tick may make: an even share, up to the reset, of what the bucket has left after everything else that
 * the schedules will take from it.
 */
export async function readAllowance(ctx: Pick<SystemCtx, "db" | "now">): Promise<number> {
  const quota = await getQuota(ctx);
  const resetsAt = new Date(quota.resetsAt);
  const { bucket, units } = chargeOf("videos.batchGetStats", quota.model);
  const plan = await readDayPlan(ctx, { model: quota.model, resetsAt });
  const remaining = quota.buckets.find((one) => one.name === bucket)?.remaining ?? 0;
  const later = dueTimes({ cron: REFRESH_CRON, timeZone: env().TZ_DEFAULT }, ctx.now, resetsAt).length;
  return Math.floor(shareOf(remaining - plannedUnits(plan, bucket), later + 1) / units);
}
