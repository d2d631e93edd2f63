import "server-only";
import { env } from "@/lib/env/env";
import { listConnectors } from "@/lib/services/connectors/list-connectors";
import type { Ctx } from "@/lib/services/context";
import { dueTimes } from "@/lib/services/quota/due-times";
import { getQuota } from "@/lib/services/quota/get-quota";
import { type PlannedUse, plannedUnits } from "@/lib/services/quota/plan-day";
import { readDayPlan } from "@/lib/services/quota/read-day-plan";
import { type Bucket, chargeOf } from "@/lib/services/quota/rules";
import { planRefreshes } from "@/lib/services/refresh/plan-refreshes";
import { planParse } from "./plan-parse";
import { readPlannable } from "./read-plannable";
import type { ParsePlanDto } from "./schemas";
import { toConnectorPlan } from "./to-connector-plan";

const DAY_MS = 86_400_000;

/** What the installation's next 24 hours will cost, and what of this workspace finds no place in it, and why. */
export async function getParsePlan(ctx: Ctx): Promise<ParsePlanDto> {
  const { ENABLE_SCHEDULER, PARSE_CRON, TZ_DEFAULT, MAX_VIDEOS_PER_PLATFORM: most } = env();
  const until = new Date(+ctx.now + DAY_MS);
  const parses = ENABLE_SCHEDULER ? dueTimes({ cron: PARSE_CRON, timeZone: TZ_DEFAULT }, ctx.now, until) : [];
  const [next = null] = parses;
  const [quota, profiles, connectors, own] = await Promise.all([
    getQuota(ctx),
    readPlannable(ctx, next ?? until),
    listConnectors(ctx),
    ownProfiles(ctx),
  ]);
  const resetsAt = new Date(quota.resetsAt);
  const day = await readDayPlan(ctx, { model: quota.model, resetsAt: until });
  const others = day.filter((use) => use.work !== "parse");
  const stats = chargeOf("videos.batchGetStats", quota.model);
  const bucketOf = (name: Bucket) => quota.buckets.find((bucket) => bucket.name === name);
  const roomFor = (name: Bucket, uses: readonly PlannedUse[], at: Date | null) =>
    ((at === null || at < resetsAt ? bucketOf(name)?.remaining : bucketOf(name)?.limit) ?? 0) -
    plannedUnits(uses, name);

  const usesKey = connectors.some((one) => one.inUse && one.connector === "youtube-api");
  const costly = usesKey ? profiles.filter((profile) => profile.platform === "youtube") : [];
  const parse = planParse(costly, { most, left: roomFor("queries", others, next) });
  const refresh = await planRefreshes(ctx, parses, {
    until,
    resetsAt,
    today: Math.floor(roomFor(stats.bucket, day, null) / stats.units),
    tomorrow: Math.floor(roomFor(stats.bucket, day, resetsAt) / stats.units),
  });
  const refreshUse = { work: "refresh" as const, bucket: stats.bucket, calls: refresh.calls };
  const work = [
    ...day.map(({ work, bucket, calls, units }) => ({ work, bucket, calls, units })),
    ...(refresh.calls > 0 ? [{ ...refreshUse, units: refresh.calls * stats.units }] : []),
  ];
  const mine = profiles.filter(({ id }) => own.has(id));
  const quotaLeftOut = next === null ? [] : parse.leftOut.filter((id) => own.has(id));
  const lacking = (name: Bucket) => (name === "queries" && parse.leftOut.length > 0 && next !== null) || false;
  return {
    nextRunAt: next?.toISOString() ?? null,
    until: until.toISOString(),
    timeZone: TZ_DEFAULT,
    profiles: mine.length,
    buckets: quota.buckets.map(({ name, limit, used }) => {
      const units = work.reduce((sum, one) => sum + (one.bucket === name ? one.units : 0), 0);
      return { name, units, limit, used, fits: units <= limit && !lacking(name) };
    }),
    work,
    ...toConnectorPlan({ connectors, mine, next, usesKey, most, quotaLeftOut, resetsAt, refresh }),
  };
}

async function ownProfiles(ctx: Ctx): Promise<Set<string>> {
  const rows = await ctx.db.subscription.findMany({
    where: { workspaceId: ctx.workspaceId, blogger: { deletedAt: null } },
    distinct: ["profileId"],
    select: { profileId: true },
  });
  return new Set(rows.map((row) => row.profileId));
}
