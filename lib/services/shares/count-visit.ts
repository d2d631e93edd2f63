import "server-only";
import { consumePoint } from "@/lib/db/rate-limiter";
import { AppError } from "@/lib/errors";

/** Of one address, over all links and guesses: enough for an office, too little to try secrets. */
const VISITS = { points: 120, durationSec: 60 };

/** Counts a look at a shared page, whatever its link. Seconds to wait where an address asks too often; else 0. */
export async function countVisit(ip: string | undefined): Promise<number> {
  try {
    await consumePoint("share", VISITS, `address:${ip ?? "unknown"}`);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError) || error.category !== "rate_limited") throw error;
    return error.retryAfterSec ?? VISITS.durationSec;
  }
}
