import { createHash } from "node:crypto";
import type { JobFunction } from "@/inngest/server/apps/functions";
import { keyOf } from "@/inngest/server/protocol/expression";
import type { JobEvent } from "@/inngest/server/protocol/messages";

export type Limit = { key: string; limit: number };

/** The concurrency limits that a run of this function for this event stands under, in one order for everybody. */
export function limitsOf(fn: JobFunction, event: JobEvent): Limit[] | null {
  const limits = (fn.config.concurrency ?? [])
    .filter(({ limit }) => limit > 0)
    .map(({ limit, key, scope }) => {
      const owner = scope && scope !== "fn" ? scope : fn.id;
      const text = `${owner}\n${key ?? ""}\n${key ? keyOf(key, { event }) : ""}`;
      return { key: createHash("sha256").update(text).digest("base64url"), limit };
    });
  if (limits.length === 0) return null;
  return limits.sort((a, b) => (a.key < b.key ? -1 : 1));
}
