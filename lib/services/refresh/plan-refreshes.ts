import "server-only";
import { env } from "@/lib/env/env";
import { adapterFor } from "@/lib/platforms/registry";
import type { SystemCtx } from "@/lib/services/context";
import { dueTimes } from "@/lib/services/quota/due-times";
import { REFRESH_CRON } from "./read-allowance";
import { readCandidates } from "./read-candidates";
import { type PlannedRefresh, planRefresh, shareOf } from "./rules";

/** `today`, `tomorrow`: calls that the bucket has for refreshes before and after its reset. */
export type RefreshBudget = { until: Date; resetsAt: Date; today: number; tomorrow: number };

/** What the hourly refreshes will cost until then, by the policy that they follow. */
export async function planRefreshes(
  ctx: Pick<SystemCtx, "db" | "now">,
  parses: readonly Date[],
  { until, resetsAt, today, tomorrow }: RefreshBudget,
): Promise<PlannedRefresh> {
  const { ENABLE_SCHEDULER, TZ_DEFAULT } = env();
  const chosen = adapterFor("youtube");
  if (!ENABLE_SCHEDULER || !chosen.usable || !chosen.adapter.numbers) return { calls: 0, readings: 0, leftOut: 0 };
  const schedule = { cron: REFRESH_CRON, timeZone: TZ_DEFAULT };
  const ticks = dueTimes(schedule, ctx.now, until);
  const before = ticks.filter((tick) => tick < resetsAt).length;
  let spentBefore = 0;
  return planRefresh(await readCandidates(ctx, "youtube"), ticks, parses, (tick, spent) => {
    const index = ticks.indexOf(tick);
    if (tick < resetsAt) {
      spentBefore = spent;
      return shareOf(today - spent, before - index);
    }
    if (index === before) spentBefore = spent;
    return shareOf(tomorrow - (spent - spentBefore), 24 - (index - before));
  });
}
