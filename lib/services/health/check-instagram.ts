import "server-only";
import { env } from "@/lib/env/env";
import { log } from "@/lib/observability/log";
import { sessionWrittenAt } from "@/lib/platforms/instagram/session";
import { healthNote } from "./rules";
import type { HealthCheck } from "./schemas";

const DAY_MS = 86_400_000;

/** Whether Instagram's official API is set up; whether it answers, its connector tells. */
export function checkGraphToken(): HealthCheck {
  const { INSTAGRAM_GRAPH_TOKEN, INSTAGRAM_GRAPH_USER_ID } = env();
  if (!INSTAGRAM_GRAPH_TOKEN) return { status: "off", ...healthNote("graph_unset") };
  if (!INSTAGRAM_GRAPH_USER_ID) return { status: "degraded", ...healthNote("graph_half_set") };
  return { status: "ok", ...healthNote("graph_set") };
}

/** Whether instaloader has a session to read with, and of what age. */
export async function checkInstagramSession(now: Date): Promise<HealthCheck> {
  const { SCRAPERS, INSTAGRAM_USERNAME, INSTAGRAM_PASSWORD } = env();
  if (SCRAPERS === "off") return { status: "off", ...healthNote("session_forbidden") };
  if (!INSTAGRAM_USERNAME) return { status: "off", ...healthNote("session_of_nobody") };
  try {
    const written = await sessionWrittenAt(INSTAGRAM_USERNAME);
    if (written) {
      const days = Math.max(0, Math.floor((+now - +written) / DAY_MS));
      return { status: "ok", ...healthNote("session_kept", { days }) };
    }
  } catch (err) {
    log().warn({ err }, "health: the session of instaloader cannot be looked at");
    return { status: "degraded", ...healthNote("session_unreadable") };
  }
  if (INSTAGRAM_PASSWORD) return { status: "ok", ...healthNote("session_to_come") };
  return { status: "degraded", ...healthNote("session_missing") };
}
