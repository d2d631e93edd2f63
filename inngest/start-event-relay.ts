import "server-only";
import { inngest } from "@/inngest/client";
import { startRelay } from "@/lib/events/start-relay";
import { log } from "@/lib/observability/log";

// Kept on globalThis so that hot reload does not start a second one.
const holder = globalThis as typeof globalThis & { creatorscopeRelay?: ReturnType<typeof startRelay> };

/** Carries the outbox of this installation to the job server for as long as the process lives. */
export function startEventRelay(): void {
  holder.creatorscopeRelay ??= startRelay(
    async (events) => {
      await inngest.send(events);
    },
    (err) => log().warn({ err }, "the relay could not read the outbox; it tries again"),
  );
}
