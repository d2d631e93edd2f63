import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { addDays } from "@/lib/time/civil-date";
import { YOUTUBE_KEY } from "./open-quota-gate";
import { pacificDay } from "./pacific-day";
import { type QuotaSettings, quotaSettings } from "./quota-settings";
import { bucketsOf, QUOTA_TIME_ZONE } from "./rules";
import type { QuotaHistoryDto } from "./schemas";

/**
 * What was used on each of the last days, today included, oldest first. A day on which nothing was asked used nothing; of
 * days before the ledger's first nothing is known, so they are left out.
 */
export async function getQuotaHistory(
  ctx: Pick<SystemCtx, "db" | "now">,
  { days }: { days: number },
  credential = YOUTUBE_KEY,
  { model }: Pick<QuotaSettings, "model"> = quotaSettings(),
): Promise<QuotaHistoryDto> {
  const { day: today } = pacificDay(ctx.now);
  const names = bucketsOf(model);
  const from = addDays(today, 1 - days);
  const [rows, first] = await Promise.all([
    ctx.db.quotaBucket.findMany({ where: { credential, day: { gte: dateOf(from), lte: dateOf(today) } } }),
    ctx.db.quotaBucket.findFirst({ where: { credential }, orderBy: { day: "asc" }, select: { day: true } }),
  ]);
  const start = first ? laterOf(from, textOf(first.day)) : today;
  const items: QuotaHistoryDto["items"] = [];
  for (let day = start; day <= today; day = addDays(day, 1)) {
    const ofDay = rows.filter((row) => textOf(row.day) === day);
    items.push({
      day,
      buckets: names.map((name) => {
        const row = ofDay.find((one) => one.name === name);
        return { name, used: row?.used ?? 0, limit: row?.limit ?? null };
      }),
    });
  }
  return { timeZone: QUOTA_TIME_ZONE, items };
}

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);
const textOf = (day: Date) => day.toISOString().slice(0, 10);
const laterOf = (a: string, b: string) => (a > b ? a : b);
