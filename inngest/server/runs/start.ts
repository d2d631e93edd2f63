import type { JobFunction } from "@/inngest/server/apps/functions";
import type { JobEvent } from "@/inngest/server/protocol/messages";

/** One function to be started for one event. */
export type Start = {
  function: JobFunction;
  /** The stored event, and under which id it is stored. */
  event: JobEvent;
  eventId: string;
  parent?: { runId: string; stepId: string };
  retryOf?: string;
};
