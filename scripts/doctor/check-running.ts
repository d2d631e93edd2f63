import { CONNECTOR_FIXES } from "@/lib/services/connectors/rules";
import { type Health, health } from "@/lib/services/health/schemas";
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
  const parts: Finding[] = Object.entries(parsed.data.checks).map(([part, check]) => ({
    part,
    state: check.status === "ok" || check.status === "off" ? check.status : "missing",
    says: check.detail ?? "answers",
  }));
  return [...parts, ...parsed.data.connectors.filter((one) => one.inUse || one.fix !== "set_up").map(toFinding)];
}

/** Last success, last error, next try and the remedy of one connector. */
function toFinding(one: Health["connectors"][number]): Finding {
  const success = one.lastSuccessAt ? `last answered ${one.lastSuccessAt}` : "not asked yet";
  const error = one.lastErrorAt ? `; last failed ${one.lastErrorAt} (${one.lastErrorKind})` : "";
  const next = one.state !== "closed" && one.retryAt ? `; next try ${one.retryAt}` : "";
  return {
    part: one.connector,
    state: one.state === "closed" ? "ok" : "missing",
    says: `${success}${error}${next}`,
    ...(one.fix ? { cost: `${CONNECTOR_FIXES[one.fix]} History, dashboards and imports go on.` } : {}),
  };
}
