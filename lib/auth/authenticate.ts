import "server-only";
import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/services/context";
import { findApiToken } from "@/lib/services/tokens/find-api-token";
import { findLiveSession } from "@/lib/services/users/find-live-session";
import { readAccessToken } from "./access-token";
import { readSessionCookie } from "./session-cookie";

export type Identity = {
  actor: Extract<Actor, { kind: "user" }>;
  lastWorkspaceId: string | null;
  /** a personal token is bound to one workspace */
  boundWorkspaceId: string | null;
  viaCookie: boolean;
  /** the appearance that the user chose, on whatever device; unknown for a personal token */
  preferences: { locale: string | null; theme: string | null };
};

type At = { db: Db; now: Date };

/**
 * Who sent a request: `Authorization: Bearer` (personal token or access token), else the browser's session cookie.
 * The session behind it is looked up each time, so that ending it, or suspending the user, works at once.
 * A bearer token that is not valid is refused, unless the route is open to all (`optional`).
 */
export async function authenticate(
  headers: Headers,
  at: At,
  options: { optional?: boolean } = {},
): Promise<Identity | null> {
  const authorization = headers.get("authorization");
  if (authorization !== null) {
    const identity = await fromBearer(authorization, at);
    if (identity || options.optional) return identity;
    throw new AppError("unauthorized", "The token is unknown, expired or revoked.", { code: "invalid_token" });
  }
  const sessionId = await readSessionCookie(headers);
  if (sessionId === null) return null;
  return fromSession(sessionId, "session", at);
}

async function fromBearer(authorization: string, at: At): Promise<Identity | null> {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) return null;
  if (!token.startsWith("cst_")) {
    const sessionId = await readAccessToken(token);
    return sessionId === null ? null : fromSession(sessionId, "access_token", at);
  }
  const found = await findApiToken(at.db, token, at.now);
  if (!found) return null;
  return {
    actor: { kind: "user", userId: found.userId, role: found.userRole, via: "api_token", tokenId: found.id },
    lastWorkspaceId: null,
    boundWorkspaceId: found.workspaceId,
    viaCookie: false,
    preferences: { locale: null, theme: null },
  };
}

async function fromSession(id: string, via: "session" | "access_token", at: At): Promise<Identity | null> {
  const session = await findLiveSession(at.db, id, via === "session" ? "browser" : "program", at.now);
  if (!session) return null;
  return {
    actor: { kind: "user", userId: session.userId, role: session.userRole, via, sessionId: session.id },
    lastWorkspaceId: session.lastWorkspaceId,
    boundWorkspaceId: null,
    viaCookie: via === "session",
    preferences: { locale: session.locale, theme: session.theme },
  };
}
