import type { Env } from "@/lib/env/schema";
import { PlatformError } from "@/lib/errors";
import { askGraphToken, type TokenState } from "@/lib/platforms/instagram/ask-token";
import { sessionWrittenAt } from "@/lib/platforms/instagram/session";
import type { Finding } from "@/scripts/doctor/finding";

const DAY_MS = 86_400_000;
const PATIENCE_MS = 8_000;

/** The ways into Instagram: the official API's token, really asked, and instaloader's session. */
export async function checkInstagram(env: Env, now: Date): Promise<Finding[]> {
  return [await checkToken(env), await checkSession(env, now)];
}

async function checkToken(env: Env): Promise<Finding> {
  const part = "Instagram token";
  const cost = "Professional accounts are read by instaloader, or not at all.";
  const missing = (["INSTAGRAM_GRAPH_TOKEN", "INSTAGRAM_GRAPH_USER_ID"] as const).filter((name) => !env[name]);
  if (missing.length === 2) return { part, state: "off", says: `${missing.join(" and ")} are not set`, cost };
  if (missing.length === 1) return { part, state: "missing", says: `${missing[0]} is not set`, cost };
  try {
    const { username, expiresAt } = await askGraphToken(AbortSignal.timeout(PATIENCE_MS));
    return { part, state: "ok", says: `works${username ? ` for @${username}` : ""}; ${expiry(expiresAt)}` };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return { part, state: "missing", says: error.message, cost };
  }
}

function expiry(at: TokenState["expiresAt"]): string {
  if (at === null) return "when it expires is not told";
  return at === "never" ? "does not expire" : `expires ${at.toISOString().slice(0, 10)}`;
}

async function checkSession(env: Env, now: Date): Promise<Finding> {
  const part = "Instagram session";
  const { SCRAPERS, INSTAGRAM_USERNAME: login, INSTAGRAM_PASSWORD } = env;
  if (SCRAPERS === "off") return { part, state: "off", says: "SCRAPERS=off forbids instaloader" };
  if (!login) {
    const cost = "instaloader reads as nobody, which Instagram often refuses.";
    return { part, state: "off", says: "INSTAGRAM_USERNAME is not set", cost };
  }
  const written = await sessionWrittenAt(login);
  if (written) {
    const days = Math.max(0, Math.floor((+now - +written) / DAY_MS));
    return { part, state: "ok", says: `of @${login}, last written ${days === 0 ? "today" : `${days} d ago`}` };
  }
  if (INSTAGRAM_PASSWORD) return { part, state: "ok", says: `none yet: @${login} signs in with the next parse` };
  const cost = "Profiles cannot be read. Run npm run instagram:login once.";
  return { part, state: "missing", says: `neither a session nor a password of @${login}`, cost };
}
