import "server-only";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/env/env";

export const ACCESS_TOKEN_SECONDS = 15 * 60;

// A salt of its own: a browser's cookie never passes for an access token, nor the other way round.
const SALT = "creatorscope-access-token";
const claims = z.object({ sid: z.uuid() });

/** A short-lived token of a program; it names its session, which is looked up at every request. */
export function issueAccessToken(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: env().AUTH_SECRET, salt: SALT, maxAge: ACCESS_TOKEN_SECONDS });
}

/** The session id that a token names, or null when it is forged, malformed or expired. */
export async function readAccessToken(token: string): Promise<string | null> {
  return readSealedSession(token, SALT);
}

/** Opens a token that we sealed; anything else is nobody's. */
export async function readSealedSession(token: string, salt: string): Promise<string | null> {
  try {
    const payload = claims.safeParse(await decode({ token, secret: env().AUTH_SECRET, salt }));
    return payload.success ? payload.data.sid : null;
  } catch (error) {
    // jose throws for every way in which a token can be wrong; none of them is our failure.
    if (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_J")) return null;
    throw error;
  }
}
