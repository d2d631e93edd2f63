import "server-only";
import { env } from "@/lib/env/env";
import { readSealedSession } from "./access-token";
import { parseCookies } from "./parse-cookies";

/** next-auth's own names: the `__Secure-` prefix makes browsers refuse the cookie over plain http. */
export function sessionCookieName(appUrl: string = env().APP_URL): string {
  return appUrl.startsWith("https://") ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/** The session id inside the browser's cookie. next-auth cuts long values into `.0`, `.1`, …; ours fit, both are read. */
export async function readSessionCookie(headers: Headers): Promise<string | null> {
  const cookies = parseCookies(headers.get("cookie"));
  const name = sessionCookieName();
  const chunks: string[] = [];
  for (let index = 0; ; index += 1) {
    const chunk = cookies.get(`${name}.${index}`);
    if (chunk === undefined) break;
    chunks.push(chunk);
  }
  const value = cookies.get(name) ?? chunks.join("");
  return value === "" ? null : readSealedSession(value, "");
}
