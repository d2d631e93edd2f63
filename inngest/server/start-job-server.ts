import { once } from "node:events";
import { keepSynced, type Syncing } from "@/inngest/server/apps/keep-synced";
import { runCrons } from "@/inngest/server/apps/run-crons";
import { serve } from "@/inngest/server/http/serve";
import { silentLog } from "@/inngest/server/log";
import { keepTidy } from "@/inngest/server/maintenance";
import { type JobServerOptions, settingsFrom } from "@/inngest/server/options";
import { Pump } from "@/inngest/server/pump";
import { Caller } from "@/inngest/server/runs/caller";
import type { Server } from "@/inngest/server/server";
import { Database } from "@/inngest/server/store/database";
import { migrateTables } from "@/inngest/server/store/migrate-tables";
import { Queue } from "@/inngest/server/store/queue";
import { handleWork } from "@/inngest/server/work";

export type JobServer = { url: string; stop(): Promise<void> };

/** Starts a job server. Any number of them may share one database: they share its work too. */
export async function startJobServer(options: JobServerOptions): Promise<JobServer> {
  const settings = settingsFrom(options);
  const log = options.log ?? silentLog;
  const database = new Database(settings.databaseUrl, log);
  const queue = new Queue(settings.databaseUrl, database, log, settings.scheduler);
  const caller = new Caller(settings.signingKey, settings.callTimeoutMs);
  const server: Server = {
    settings,
    database,
    queue,
    caller,
    log,
    synced: () => syncing?.done() ?? settings.appUrls.length === 0,
    inFlight: () => pump.inFlight,
  };
  const pump = new Pump(queue, log, settings.maxInFlight, (delivery) => handleWork(server, delivery));

  let syncing: Syncing | undefined;
  await migrateTables(database.pool);
  await queue.start((at) => pump.ring(at));
  const http = serve(server);
  http.listen(settings.port, settings.host);
  await once(http, "listening");
  const address = http.address();
  const port = typeof address === "object" && address ? address.port : settings.port;
  if (settings.scheduler) await runCrons(server);
  pump.start();
  const stopTidying = keepTidy(server);
  syncing = keepSynced(server);

  const stop = async () => {
    syncing?.stop();
    stopTidying();
    // Calls in flight still checkpoint over HTTP, so the listener closes after the drain.
    await pump.stop(settings.drainMs);
    http.close();
    http.closeAllConnections();
    await queue.stop();
    await caller.close();
    await database.close();
  };
  return { url: `http://${settings.host}:${port}`, stop };
}
