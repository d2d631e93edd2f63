import { lastDays, type Period, periodDays } from "@/lib/analytics/period";
import { AppError } from "@/lib/errors";
import { addDays, civilDateAt } from "@/lib/time/civil-date";
import type { PeriodQuery } from "./schemas";

const DEFAULT_DAYS = 28;
const MAX_DAYS = 3_660;

/** The period that a request names, in the workspace's zone. One bound alone is completed to 28 days or to today. */
export function resolvePeriod(ctx: { now: Date; timeZone: string }, query: PeriodQuery): Period {
  const { timeZone } = ctx;
  if (!query.from && !query.to) return lastDays(ctx.now, timeZone, DEFAULT_DAYS);
  const to = query.to ?? addDays(civilDateAt(ctx.now, timeZone), 1);
  const period = { from: query.from ?? addDays(to, -DEFAULT_DAYS), to, timeZone };
  const days = periodDays(period);
  if (days < 1) throw wrongPeriod("The period must end after it begins.", "period_empty");
  if (days > MAX_DAYS) throw wrongPeriod(`A period has at most ${MAX_DAYS} days.`, "period_too_long");
  return period;
}

function wrongPeriod(detail: string, code: string): AppError {
  return new AppError("validation_failed", detail, { errors: [{ path: "to", code, detail }] });
}
