import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env/env";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** METRICS_TOKEN as bearer token; without one, only a server that listens on loopback tells its metrics. */
export function mayReadMetrics(headers: Headers): boolean {
  const { METRICS_TOKEN, HOST } = env();
  if (METRICS_TOKEN === undefined) return ["127.0.0.1", "::1", "localhost"].includes(HOST);
  const given = /^Bearer (.+)$/.exec(headers.get("authorization") ?? "")?.[1] ?? "";
  return timingSafeEqual(digest(given), digest(METRICS_TOKEN));
}
