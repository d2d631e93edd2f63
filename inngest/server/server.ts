import type { Log } from "@/inngest/server/log";
import type { Settings } from "@/inngest/server/options";
import type { Caller } from "@/inngest/server/runs/caller";
import type { Database } from "@/inngest/server/store/database";
import type { Queue } from "@/inngest/server/store/queue";

/** What the parts of one server process share. */
export type Server = {
  settings: Settings;
  database: Database;
  queue: Queue;
  caller: Caller;
  log: Log;
  /** whether the apps that this process asks have all registered since it began */
  synced(): boolean;
  /** calls that this process has in flight */
  inFlight(): number;
};
