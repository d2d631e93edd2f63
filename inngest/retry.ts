import "server-only";
import { NonRetriableError, RetryAfterError } from "inngest";
import { AppError, PlatformError } from "@/lib/errors";
import { retryAdvice } from "@/lib/services/parser/rules";

/**
 * Does the work of a step. A platform's refusal becomes what the job server understands: try again, not before a time, or
 * never; a foreseen error of ours cannot change by repeating. Anything else is retried as it is.
 */
export async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toJobError(error, new Date());
  }
}

function toJobError(error: unknown, now: Date): unknown {
  if (error instanceof AppError && error.status < 500) return new NonRetriableError(error.message, { cause: error });
  if (!(error instanceof PlatformError)) return error;
  const advice = retryAdvice(error, now);
  switch (advice.do) {
    case "retry":
      return error;
    case "retry_after":
      return new RetryAfterError(error.message, advice.at, { cause: error });
    case "give_up":
      return new NonRetriableError(error.message, { cause: error });
  }
}
