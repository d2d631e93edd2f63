import { health } from "@/lib/services/health/schemas";
import type { Finding } from "@/scripts/doctor/finding";

/** What the running product says of itself; undefined when nothing of ours answers there. */
export async function checkRunning(address: string): Promise<Finding[] | undefined> {
  let answer: unknown;
  try {
    const response = await fetch(`${address}/health`, { signal: AbortSignal.timeout(10_000) });
    answer = await response.json();
  } catch {
    return undefined; // not running: the parts are looked at one by one
  }
  const parsed = health.safeParse(answer);
  if (!parsed.success) return undefined;
  return Object.entries(parsed.data.checks).map(([part, check]) => ({
    part,
    state: check.status === "ok" ? "ok" : "missing",
    says: check.detail ?? "answers",
  }));
}
