import "server-only";
import { startEventRelay } from "@/inngest/start-event-relay";
import { log } from "@/lib/observability/log";
import { systemCtx } from "@/lib/services/context";
import { closeLiveHub } from "@/lib/services/live/live-hub";
import { runDueParse } from "@/lib/services/parser/run-due-parse";

// Kept on globalThis so that hot reload does not start it all a second time.
const holder = globalThis as typeof globalThis & { creatorscopeBackground?: true };

/** What a server process does beside answering: relay events, catch up with a missed parse, end streams at its end. */
export function startBackground(): void {
  startEventRelay();
  if (holder.creatorscopeBackground) return;
  holder.creatorscopeBackground = true;
  runDueParse(systemCtx("catch-up")).then(
    ({ runId, started }) => {
      if (started) log().info({ runId }, "a scheduled parse was missed and is caught up with");
    },
    (err: unknown) => log().error({ err }, "could not look for a missed parse; the schedule goes on"),
  );
  const close = () => {
    closeLiveHub().catch((err: unknown) => log().warn({ err }, "the live channel did not close cleanly"));
  };
  process.once("SIGTERM", close);
  process.once("SIGINT", close);
}
