import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { AppError } from "@/lib/errors";
import { authorizationUrl } from "@/lib/platforms/youtube/oauth/authorization-url";
import { hasOAuthClient } from "@/lib/platforms/youtube/oauth/oauth-client";
import { seal } from "@/lib/secrets/seal";
import type { Ctx } from "@/lib/services/context";
import { getChannelOrThrow } from "./get-channel-or-throw";
import { CONNECT_SCOPES, SCOPE } from "./rules";
import type { ConnectQuery } from "./schemas";

const LIFETIME_MS = 10 * 60_000;

export const attemptId = (state: string): string => createHash("sha256").update(state).digest("hex");

/** Prepares a consent and answers the address of Google's page. The state works once, for ten minutes, for this user alone. */
export async function beginConnect(ctx: Ctx, query: ConnectQuery): Promise<string> {
  if (ctx.actor.kind !== "user") throw new AppError("forbidden", "Only a person can connect a channel.");
  if (query.channelId !== undefined) await getChannelOrThrow(ctx, query.channelId);
  if (!hasOAuthClient()) {
    throw new AppError(
      "unavailable",
      "This installation has no Google client yet. Ask its administrator to set GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET.",
      { code: "google_not_configured" },
    );
  }
  const wanted = query.feature === undefined ? CONNECT_SCOPES : [...CONNECT_SCOPES, query.feature];
  const scopes = wanted.map((scope) => SCOPE[scope]);
  const state = randomBytes(32).toString("base64url");
  const id = attemptId(state);
  const { url, verifier } = await authorizationUrl({ state, scopes });
  const { keyId, sealed } = seal(verifier, `oauth-attempt:${id}`);
  await ctx.db.oAuthAttempt.create({
    data: {
      id,
      workspaceId: ctx.workspaceId,
      userId: ctx.actor.userId,
      verifier: sealed,
      keyId,
      scopes,
      channelId: query.channelId ?? null,
      returnTo: query.returnTo,
      createdAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + LIFETIME_MS),
    },
  });
  return url;
}
