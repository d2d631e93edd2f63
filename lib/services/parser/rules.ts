import type { PlatformErrorKind } from "@/lib/errors";

/** The steps of one profile's parse, in order, as items of runs name them. */
export const PARSE_STEPS = ["resolve", "list", "details", "snapshots", "finish"] as const;
export type ParseStep = (typeof PARSE_STEPS)[number];

/** Ids asked for in one call of `details`. */
export const DETAILS_BATCH = 50;

export type RetryAdvice = { do: "retry" } | { do: "give_up" } | { do: "retry_after"; at: Date };

const DEFAULT_WAIT_MS = 30_000;
/** Nobody waits longer than this inside a run: the next one comes anyway, and the item says what happened. */
export const LONGEST_WAIT_MS = 15 * 60_000;

/** `reason` of an `unavailable` PlatformError that configuration causes: asking again cannot help. */
export const NO_CONNECTOR = "no_connector";

type Refusal = { kind: PlatformErrorKind; reason?: string | undefined; retryAt?: Date | undefined };

/** What to do after a platform refused. `retryAt` is what the platform asked for. */
export function retryAdvice({ kind, reason, retryAt }: Refusal, now: Date): RetryAdvice {
  const soon = (at: Date) => at.getTime() - now.getTime() <= LONGEST_WAIT_MS;
  switch (kind) {
    case "rate_limited":
    case "quota_exhausted": {
      const at = retryAt ?? new Date(now.getTime() + DEFAULT_WAIT_MS);
      return soon(at) ? { do: "retry_after", at } : { do: "give_up" };
    }
    case "unavailable":
      if (reason === NO_CONNECTOR) return { do: "give_up" };
      if (!retryAt) return { do: "retry" };
      return soon(retryAt) ? { do: "retry_after", at: retryAt } : { do: "give_up" };
    case "unexpected_response":
      return { do: "retry" };
    case "reauth_required":
    case "not_found":
    case "private":
    case "blocked":
      return { do: "give_up" };
  }
}

/** Ids in chunks that one call takes. */
export function inBatches<T>(list: readonly T[], size: number = DETAILS_BATCH): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
