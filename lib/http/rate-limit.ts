import "server-only";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { PublicCtx } from "@/lib/services/context";
import { isMutation } from "./csrf";
import type { RateLimit, RouteInfo } from "./route-types";

/** Reads are counted in memory: a limit per process is enough against a runaway loop, and costs no write. */
const READS: RateLimit = { points: 3_000, durationSec: 60 };
const WRITES: RateLimit = { points: 600, durationSec: 60 };

type Limiter = RateLimiterMemory | RateLimiterPostgres;
const limiters = new Map<string, Limiter>();

/** Counts a request and refuses it with 429 and `Retry-After` when the limit is reached. */
export async function enforceRateLimit(
  definition: Pick<RouteInfo, "id" | "rateLimit">,
  request: Request,
  ctx: PublicCtx,
): Promise<void> {
  if (definition.rateLimit === "off") return;
  const shared = isMutation(request) || definition.rateLimit !== undefined;
  const limit = definition.rateLimit ?? (isMutation(request) ? WRITES : READS);
  const bucket = definition.rateLimit ? definition.id : shared ? "writes" : "reads";
  const address = `address:${ctx.ip ?? "unknown"}`;
  const key = limit.by !== "address" && ctx.actor?.kind === "user" ? `user:${ctx.actor.userId}` : address;
  await consume(bucket, limit, key, shared);
}

/** Takes one point of a bucket; also used where a limit depends on the body (sign-in per account). */
export async function consume(bucket: string, limit: RateLimit, key: string, shared = true): Promise<void> {
  try {
    await limiter(bucket, limit, shared).consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const wait = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new AppError("rate_limited", `Too many requests. Try again in ${wait} s.`, { retryAfterSec: wait });
  }
}

/** Forgets what was counted, for example after a sign-in that worked. */
export async function forgive(bucket: string, limit: RateLimit, key: string): Promise<void> {
  await limiter(bucket, limit, true).delete(key);
}

function limiter(bucket: string, limit: RateLimit, shared: boolean): Limiter {
  const name = `${bucket}:${limit.points}:${limit.durationSec}:${shared}`;
  const known = limiters.get(name);
  if (known) return known;
  const options = { keyPrefix: bucket, points: limit.points, duration: limit.durationSec };
  const memory = new RateLimiterMemory(options);
  const made = shared
    ? new RateLimiterPostgres({
        ...options,
        storeClient: pool(),
        storeType: "pool",
        tableName: "rate_limit",
        tableCreated: true,
        clearExpiredByTimeout: true,
        insuranceLimiter: memory,
        inMemoryBlockOnConsumed: limit.points + 1,
      })
    : memory;
  limiters.set(name, made);
  return made;
}
