import "server-only";
import type { Ctx } from "@/lib/services/context";
import { YOUTUBE_KEY } from "./open-quota-gate";
import { pacificDay } from "./pacific-day";
import { type QuotaSettings, quotaSettings } from "./quota-settings";
import { type Bucket, bucketsOf, forecastUse, QUOTA_SOURCE, QUOTA_TIME_ZONE, uploadsLeft } from "./rules";
import type { QuotaDto } from "./schemas";

/** Today's buckets of the installation's key: limit, used, reserved, and what is to be expected. */
export async function getQuota(
  ctx: Pick<Ctx, "db" | "now">,
  credential = YOUTUBE_KEY,
  { model, limits }: QuotaSettings = quotaSettings(),
): Promise<QuotaDto> {
  const { day, startsAt, resetsAt } = pacificDay(ctx.now);
  const stored = await ctx.db.quotaBucket.findMany({ where: { credential, day: new Date(`${day}T00:00:00Z`) } });
  const buckets = bucketsOf(model).map((name) => {
    const row = stored.find((bucket) => bucket.name === name);
    const used = row?.used ?? 0;
    const reserved = row?.reserved ?? 0;
    const limit = limits[name];
    const remaining = row?.refusedAt ? 0 : Math.max(0, limit - used - reserved);
    return { name, limit, used, reserved, remaining, forecast: forecastUse(used, startsAt, resetsAt, ctx.now) };
  });
  const left = uploadsLeft((name: Bucket) => buckets.find((bucket) => bucket.name === name)?.remaining ?? 0, model);
  const { url, readOn, inForceSince } = QUOTA_SOURCE;
  return {
    day,
    timeZone: QUOTA_TIME_ZONE,
    resetsAt: resetsAt.toISOString(),
    canUpload: left > 0,
    maxUploadsRemaining: left,
    model,
    source: { url, readOn, inForceSince },
    buckets,
  };
}
