import { PlatformError } from "@/lib/errors";
import { NOT_SENT } from "./contract";

const NEVER_SENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** The system's error code, found through `cause` and `errors` (fetch wraps it twice on dual-stack hosts). */
function codeOf(error: unknown, depth = 0): string | undefined {
  if (!(error instanceof Error) || depth > 4) return undefined;
  if ("code" in error && typeof error.code === "string" && /^[A-Z][A-Z_]+$/.test(error.code)) return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors[0], depth + 1);
  return codeOf(error.cause, depth + 1);
}

/** A request that got no answer: cancelled by us, timed out, never sent, or cut off. */
export function networkFailure(connector: string, error: unknown, signal?: AbortSignal): PlatformError {
  if (signal?.aborted) {
    return new PlatformError("unavailable", connector, "The request was cancelled.", { reason: "cancelled" });
  }
  const code = codeOf(error);
  const timedOut =
    error instanceof Error && (error.name === "TimeoutError" || code === "ETIMEDOUT" || /timeout/i.test(error.message));
  if (timedOut && !NEVER_SENT.has(code ?? "")) {
    return new PlatformError("unavailable", connector, "The platform did not answer in time.", { reason: "timeout" });
  }
  const reason = code && NEVER_SENT.has(code) ? NOT_SENT : (code ?? "connection_lost");
  return new PlatformError(
    "unavailable",
    connector,
    `The platform could not be reached (${code ?? "connection lost"}).`,
    {
      reason,
    },
  );
}
