import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { PublicCtx } from "@/lib/services/context";
import { Prisma } from "@/prisma/generated/client";
import { isMutation } from "./csrf";
import type { RouteInfo } from "./route-types";
import { seal, unseal } from "./seal";

const KEPT_MS = 24 * 3_600_000;
/** A process that died in flight blocks its key no longer than this. */
const IN_FLIGHT_MS = 2 * 60_000;
const KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * Runs a mutation once per `Idempotency-Key` and user: a repeat gets the stored answer, another request under the same key is
 * refused (422), one that is still running too (409). Only successes are kept: a failure may be tried again.
 */
export async function withIdempotency(
  definition: Pick<RouteInfo, "idempotent">,
  request: Request,
  ctx: PublicCtx,
  fingerprint: string,
  run: () => Promise<Response>,
): Promise<Response> {
  const key = request.headers.get("idempotency-key");
  if (key === null || !isMutation(request) || definition.idempotent === false || ctx.actor?.kind !== "user")
    return run();
  if (!KEY.test(key)) {
    throw new AppError("bad_request", "Idempotency-Key must be 1 to 255 visible ASCII characters.", {
      code: "idempotency_key_malformed",
    });
  }
  const id = { owner: `user:${ctx.actor.userId}`, key };
  if (!(await claim(ctx, id, fingerprint))) return replay(ctx, id, fingerprint);
  try {
    const answer = await run();
    await keepOrRelease(ctx, id, answer);
    return answer;
  } catch (error) {
    await ctx.db.idempotencyKey.deleteMany({ where: id });
    throw error;
  }
}

type KeyId = { owner: string; key: string };

/** True when the key is ours: new, or left behind by one that expired. One statement, so two racers cannot both win. */
async function claim(ctx: PublicCtx, id: KeyId, fingerprint: string): Promise<boolean> {
  const until = new Date(ctx.now.getTime() + IN_FLIGHT_MS);
  const rows = await ctx.db.$queryRaw<unknown[]>`
    INSERT INTO "IdempotencyKey" ("owner", "key", "fingerprint", "createdAt", "expiresAt")
    VALUES (${id.owner}, ${id.key}, ${fingerprint}, ${ctx.now}, ${until})
    ON CONFLICT ("owner", "key") DO UPDATE
      SET "fingerprint" = EXCLUDED."fingerprint", "status" = NULL, "body" = NULL,
          "createdAt" = EXCLUDED."createdAt", "expiresAt" = EXCLUDED."expiresAt"
      WHERE "IdempotencyKey"."expiresAt" <= ${ctx.now}
    RETURNING 1`;
  return rows.length === 1;
}

async function replay(ctx: PublicCtx, id: KeyId, fingerprint: string): Promise<Response> {
  const stored = await ctx.db.idempotencyKey.findUnique({ where: { owner_key: id } });
  if (stored && stored.fingerprint !== fingerprint) {
    throw new AppError("validation_failed", "This Idempotency-Key was used for a different request.", {
      code: "idempotency_key_reused",
    });
  }
  if (!stored || stored.status === null) {
    throw new AppError("conflict", "The first request with this Idempotency-Key is still running.", {
      code: "idempotency_in_flight",
      retryAfterSec: 1,
    });
  }
  const headers = { "idempotent-replayed": "true" };
  if (stored.body === null) return new Response(null, { status: stored.status, headers });
  const text = unseal(z.string().parse(stored.body));
  return new Response(text, { status: stored.status, headers: { ...headers, "content-type": "application/json" } });
}

async function keepOrRelease(ctx: PublicCtx, id: KeyId, answer: Response): Promise<void> {
  const isJson = answer.headers.get("content-type")?.startsWith("application/json") ?? false;
  if (!answer.ok || (answer.body !== null && !isJson)) {
    await ctx.db.idempotencyKey.deleteMany({ where: id });
    return;
  }
  const body = isJson ? seal(await answer.clone().text()) : Prisma.DbNull;
  const expiresAt = new Date(ctx.now.getTime() + KEPT_MS);
  await ctx.db.idempotencyKey.update({ where: { owner_key: id }, data: { status: answer.status, body, expiresAt } });
}
