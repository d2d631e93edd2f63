import "server-only";
import type { Ctx } from "@/lib/services/context";
import { getQuota } from "./get-quota";
import { YOUTUBE_KEY } from "./open-quota-gate";
import { plannedUnits } from "./plan-day";
import { type QuotaSettings, quotaSettings } from "./quota-settings";
import { readDayPlan } from "./read-day-plan";
import { readQuotaUse } from "./read-quota-use";
import type { QuotaReportDto } from "./schemas";

/** Today's buckets with who spent them, and what the schedules will still spend before the reset. */
export async function getQuotaReport(
  ctx: Ctx,
  credential = YOUTUBE_KEY,
  settings: QuotaSettings = quotaSettings(),
): Promise<QuotaReportDto> {
  const quota = await getQuota(ctx, credential, settings);
  const [use, plan] = await Promise.all([
    readQuotaUse(ctx, credential, quota.day),
    readDayPlan(ctx, { model: quota.model, resetsAt: new Date(quota.resetsAt) }),
  ]);
  return {
    ...quota,
    buckets: quota.buckets.map((bucket) => {
      const planned = plannedUnits(plan, bucket.name);
      return { ...bucket, planned, fits: bucket.used + bucket.reserved + planned <= bucket.limit };
    }),
    plan: plan.map((one) => ({ ...one, at: one.at?.toISOString() ?? null })),
    ...use,
  };
}
