import "server-only";
import { env } from "@/lib/env/env";
import { PLATFORM_HOMES } from "@/lib/env/schema";
import { healthNote } from "./rules";
import type { HealthCheck } from "./schemas";

/** Whether TikTok and Instagram are read somewhere else than at home: which, never where, as health needs no sign-in. */
export function checkAddresses(): HealthCheck {
  const { TIKTOK_URL, INSTAGRAM_URL } = env();
  const moved = Object.entries({ TIKTOK_URL, INSTAGRAM_URL }).filter(
    ([name, url]) => !Object.entries(PLATFORM_HOMES).some(([known, home]) => known === name && home === url),
  );
  if (moved.length === 0) return { status: "ok", ...healthNote("addresses_usual") };
  return { status: "ok", ...healthNote("addresses_moved", { names: moved.map(([name]) => name).join(", ") }) };
}
