import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import { type CronTrigger, cronTriggersOf, scheduleCrons } from "@/inngest/server/apps/cron-triggers";
import { canonicalJson } from "@/inngest/server/protocol/canonical-json";
import { type FunctionConfig, functionConfigSchema } from "@/inngest/server/protocol/function-config";
import { uuidFor } from "@/inngest/server/protocol/ids";
import type { Server } from "@/inngest/server/server";
import type { Tx } from "@/inngest/server/store/database";

export const registrationSchema = z.object({
  url: z.url(),
  appName: z.string().min(1),
  framework: z.string().nullish(),
  sdk: z.string().nullish(),
  functions: z.array(z.looseObject({ id: z.string() })),
});
export type Registration = z.infer<typeof registrationSchema>;

export type Registered =
  | { ok: true; modified: boolean; sync_id: string; app_id: string }
  | { ok: false; error: string };

/** Takes an app's functions in place of those it had; refuses them all when one asks for something we do not have. */
export async function registerApp(server: Server, registration: Registration): Promise<Registered> {
  const refusals: string[] = [];
  const configs: FunctionConfig[] = [];
  const crons: CronTrigger[] = [];
  for (const given of registration.functions) {
    const parsed = functionConfigSchema.safeParse(given);
    if (!parsed.success) refusals.push(...parsed.error.issues.map((issue) => refusal(given.id, issue)));
    else {
      const found = cronTriggersOf(server, parsed.data);
      refusals.push(...found.refusals);
      crons.push(...found.triggers);
      configs.push(parsed.data);
    }
  }
  if (refusals.length > 0) return { ok: false, error: refusals.join("; ") };

  const appId = registration.appName;
  const checksum = createHash("sha256")
    .update(canonicalJson({ url: registration.url, functions: registration.functions }))
    .digest("hex");
  const { modified, syncId } = await server.database.transaction(async (tx) => {
    const { rows } = await tx.query<{ checksum: string; sync_id: string }>(
      "select checksum, sync_id from jobs.app where id = $1 for update",
      [appId],
    );
    if (rows[0]?.checksum === checksum) {
      await tx.query("update jobs.app set synced_at = now() where id = $1", [appId]);
      return { modified: false, syncId: rows[0].sync_id };
    }
    const syncId = randomUUID();
    await storeApp(tx, registration, checksum, syncId);
    for (const config of configs) await storeFunction(tx, appId, config);
    await tx.query("update jobs.function set active = false where app_id = $1 and active and slug <> all($2)", [
      appId,
      configs.map(({ id }) => id),
    ]);
    return { modified: true, syncId };
  });
  if (modified) {
    await scheduleCrons(server, appId, crons);
    server.log.info({ app: appId, functions: configs.length }, "app registered");
  }
  return { ok: true, modified, sync_id: syncId, app_id: uuidFor(appId) };
}

const fallback = "is not supported by the embedded job server";

function refusal(functionId: string, issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") {
    const options = issue.keys.map((key) => `"${[...issue.path, key].join(".")}"`).join(", ");
    return `Function "${functionId}": option ${options} ${fallback}`;
  }
  return `Function "${functionId}": ${issue.path.join(".")} ${issue.message}`;
}

async function storeApp(tx: Tx, { appName, url, sdk, framework }: Registration, checksum: string, syncId: string) {
  await tx.query(
    `insert into jobs.app (id, url, sdk, framework, checksum, sync_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do update set url = excluded.url, sdk = excluded.sdk, framework = excluded.framework,
       checksum = excluded.checksum, sync_id = excluded.sync_id, synced_at = now()`,
    [appName, url, sdk ?? null, framework ?? null, checksum, syncId],
  );
}

async function storeFunction(tx: Tx, appId: string, config: FunctionConfig): Promise<void> {
  const events = config.triggers.flatMap((trigger) => ("event" in trigger ? [trigger.event] : []));
  const cancelEvents = (config.cancel ?? []).map(({ event }) => event);
  const url = config.steps.step?.runtime.url ?? "";
  await tx.query(
    `insert into jobs.function (id, slug, app_id, name, url, config, events, cancel_events)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (slug) do update set app_id = excluded.app_id, name = excluded.name, url = excluded.url,
       config = excluded.config, events = excluded.events, cancel_events = excluded.cancel_events,
       active = true, updated_at = clock_timestamp()`,
    [uuidFor(config.id), config.id, appId, config.name ?? config.id, url, JSON.stringify(config), events, cancelEvents],
  );
}
