import type { FunctionConfig } from "@/inngest/server/protocol/function-config";
import { uuidFor } from "@/inngest/server/protocol/ids";
import type { Server } from "@/inngest/server/server";
import { CRON_QUEUE } from "@/inngest/server/store/queue";

export type CronTrigger = { key: string; functionId: string; said: string; cron: string; tz: string };

/** The cron triggers of a function ("TZ=Europe/Berlin 0 3 * * *"), or why one cannot be kept. */
export function cronTriggersOf(
  server: Server,
  config: FunctionConfig,
): { triggers: CronTrigger[]; refusals: string[] } {
  const refusals: string[] = [];
  const triggers = config.triggers.flatMap((trigger, index) => {
    if (!("cron" in trigger)) return [];
    const [, zone, cron = trigger.cron] = /^(?:CRON_)?TZ=(\S+)\s+(.+)$/.exec(trigger.cron) ?? [];
    const tz = zone ?? "UTC";
    try {
      server.queue.boss.previewSchedule(cron, { tz, count: 1 });
    } catch (error) {
      refusals.push(`Function "${config.id}": cron "${trigger.cron}" is not understood (${String(error)})`);
      return [];
    }
    const functionId = uuidFor(config.id);
    return [{ key: `${functionId}.${index}`, functionId, said: trigger.cron, cron, tz }];
  });
  return { triggers, refusals };
}

/** Makes an app's schedules those it has registered last. */
export async function scheduleCrons(server: Server, appId: string, triggers: readonly CronTrigger[]): Promise<void> {
  const { boss } = server.queue;
  const wanted = new Set(triggers.map(({ key }) => key));
  for (const { key, data } of await boss.getSchedules(CRON_QUEUE)) {
    if (data && "appId" in data && data.appId === appId && !wanted.has(key)) await boss.unschedule(CRON_QUEUE, key);
  }
  for (const { key, functionId, said, cron, tz } of triggers) {
    await boss.schedule(CRON_QUEUE, cron, { appId, functionId, cron: said }, { tz, key, missed: "once" });
  }
}
