import "server-only";
import { env } from "@/lib/env/env";
import type { Ctx } from "@/lib/services/context";
import { planRefreshes } from "@/lib/services/refresh/plan-refreshes";
import { REFRESH_CRON } from "@/lib/services/refresh/read-allowance";
import { dueTimes } from "./due-times";
import { getQuota } from "./get-quota";
import { YOUTUBE_KEY } from "./open-quota-gate";
import { type PlannedUse, plannedUnits } from "./plan-day";
import { type QuotaSettings, quotaSettings } from "./quota-settings";
import { readDayPlan } from "./read-day-plan";
import { readQuotaUse } from "./read-quota-use";
import { chargeOf } from "./rules";
import type { QuotaDto, QuotaReportDto } from "./schemas";

/** Today's buckets with who spent them, and what the schedules will still spend before the reset. */
export async function getQuotaReport(
  ctx: Ctx,
  credential = YOUTUBE_KEY,
  settings: QuotaSettings = quotaSettings(),
): Promise<QuotaReportDto> {
  const quota = await getQuota(ctx, credential, settings);
  const [use, day] = await Promise.all([
    readQuotaUse(ctx, credential, quota.day),
    readDayPlan(ctx, { model: quota.model, resetsAt: new Date(quota.resetsAt) }),
  ]);
  const plan = credential === YOUTUBE_KEY ? [...day, ...(await planRefresh(ctx, quota, day))] : day;
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

/** The hourly refresh of young and fast videos takes what the rest of the day leaves. */
async function planRefresh(ctx: Ctx, quota: QuotaDto, day: readonly PlannedUse[]): Promise<PlannedUse[]> {
  const { PARSE_CRON, TZ_DEFAULT } = env();
  const { bucket, units } = chargeOf("videos.batchGetStats", quota.model);
  const resetsAt = new Date(quota.resetsAt);
  const left = (quota.buckets.find(({ name }) => name === bucket)?.remaining ?? 0) - plannedUnits(day, bucket);
  const due = (cron: string) => dueTimes({ cron, timeZone: TZ_DEFAULT }, ctx.now, resetsAt);
  const { calls } = await planRefreshes(ctx, due(PARSE_CRON), {
    until: resetsAt,
    resetsAt,
    today: Math.floor(left / units),
    tomorrow: 0,
  });
  return calls > 0 ? [{ work: "refresh", bucket, calls, units: calls * units, at: due(REFRESH_CRON)[0] ?? null }] : [];
}
