import "server-only";
import { consumePoint } from "@/lib/db/rate-limiter";
import type { PublicCtx } from "@/lib/services/context";
import { isMutation } from "./csrf";
import type { RateLimit, RouteInfo } from "./route-types";

/** Reads are counted in memory: a limit per process is enough against a runaway loop, and costs no write. */
const READS: RateLimit = { points: 3_000, durationSec: 60 };
const WRITES: RateLimit = { points: 600, durationSec: 60 };

/** Counts a request and refuses it with 429 and `Retry-After` when the limit is reached. */
export async function enforceRateLimit(
  definition: Pick<RouteInfo, "id" | "rateLimit">,
  request: Request,
  ctx: PublicCtx,
): Promise<void> {
  if (definition.rateLimit === "off") return;
  const isWrite = isMutation(request);
  const limit = definition.rateLimit ?? (isWrite ? WRITES : READS);
  const bucket = definition.rateLimit ? definition.id : isWrite ? "writes" : "reads";
  const address = `address:${ctx.ip ?? "unknown"}`;
  const key = limit.by !== "address" && ctx.actor?.kind === "user" ? `user:${ctx.actor.userId}` : address;
  await consumePoint(bucket, limit, key, isWrite || definition.rateLimit !== undefined);
}
