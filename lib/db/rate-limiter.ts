import "server-only";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "@/lib/errors";
import { pool } from "./client";

export type Limit = { points: number; durationSec: number };

type Limiter = RateLimiterMemory | RateLimiterPostgres;
const limiters = new Map<string, { limiter: Limiter; on: unknown }>();

/**
 * Takes one point of `key` in a bucket; 429 when none is left. `shared` buckets live in PostgreSQL, so that processes agree,
 * and fall back to this process's memory while the database is away.
 */
export async function consumePoint(bucket: string, limit: Limit, key: string, shared = true): Promise<void> {
  try {
    await limiterOf(bucket, limit, shared).consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const wait = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new AppError("rate_limited", `Too many requests. Try again in ${wait} s.`, {
      params: { wait },
      retryAfterSec: wait,
    });
  }
}

/** Gives one point back (an attempt that turned out to be honest). */
export async function returnPoint(bucket: string, limit: Limit, key: string): Promise<void> {
  await limiterOf(bucket, limit, true).reward(key, 1);
}

/** Forgets all that was counted for a key. */
export async function clearPoints(bucket: string, limit: Limit, key: string): Promise<void> {
  await limiterOf(bucket, limit, true).delete(key);
}

function limiterOf(bucket: string, limit: Limit, shared: boolean): Limiter {
  const name = `${bucket}:${limit.points}:${limit.durationSec}:${shared}`;
  const client = shared ? pool() : null;
  const known = limiters.get(name);
  if (known && known.on === client) return known.limiter;
  const options = { keyPrefix: bucket, points: limit.points, duration: limit.durationSec };
  const memory = new RateLimiterMemory(options);
  const limiter = client
    ? new RateLimiterPostgres({
        ...options,
        storeClient: client,
        storeType: "pool",
        tableName: "rate_limit",
        tableCreated: true,
        clearExpiredByTimeout: true,
        insuranceLimiter: memory,
      })
    : memory;
  limiters.set(name, { limiter, on: client });
  return limiter;
}
