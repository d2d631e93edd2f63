import "server-only";
import { encode } from "next-auth/jwt";
import { env } from "@/lib/env/env";
import type { UserCtx } from "@/lib/services/context";
import { readSealedSession } from "./access-token";
import { pageIdentity } from "./page-identity";
import { parseCookies } from "./parse-cookies";
import { readSessionCookie } from "./session-cookie";

const COOKIE = "cs_google_link";
const SALT = "creatorscope-google-link";
const SECONDS = 10 * 60;

/** Remembers, for the way to Google and back, which session asked to connect an identity to its account. */
export async function rememberLink(headers: Headers): Promise<string> {
  const sid = await readSessionCookie(headers);
  if (sid === null) return forgetLink();
  return cookie(await encode({ token: { sid }, secret: env().AUTH_SECRET, salt: SALT, maxAge: SECONDS }), SECONDS);
}

export const forgetLink = (): string => cookie("", 0);

export const asksForLink = (headers: Headers): boolean => Boolean(parseCookies(headers.get("cookie")).get(COOKIE));

/** Whose account the identity that Google has just told is for; null when the session that asked is not this one, or over. */
export async function linkingUser(headers: Headers): Promise<UserCtx | null> {
  const sealed = parseCookies(headers.get("cookie")).get(COOKIE) ?? "";
  const asked = await readSealedSession(sealed, SALT);
  const known = await pageIdentity();
  return known && asked !== null && known.identity.actor.sessionId === asked ? known.ctx : null;
}

function cookie(value: string, maxAge: number): string {
  const secure = env().APP_URL.startsWith("https://") ? "; Secure" : "";
  return `${COOKIE}=${value}; Path=/api/auth; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}
