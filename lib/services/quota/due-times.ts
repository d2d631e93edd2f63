import { Cron } from "croner";

/** More are not told apart: a schedule of every minute has as many in a day. */
const MOST = 1_500;

/** When a schedule falls due after `from` and before `until`, in the schedule's own zone. */
export function dueTimes(schedule: { cron: string; timeZone: string }, from: Date, until: Date): Date[] {
  const cron = new Cron(schedule.cron, { timezone: schedule.timeZone });
  const times: Date[] = [];
  for (let at = cron.nextRun(from); at !== null && at < until && times.length < MOST; at = cron.nextRun(at)) {
    times.push(at);
  }
  return times;
}
