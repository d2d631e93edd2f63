import "server-only";
import { PlatformError } from "@/lib/errors";
import type { SystemCtx } from "@/lib/services/context";
import { credentialOf } from "./credential-of";
import { CIRCUIT_OPEN, PROBE_MS } from "./rules";

/** How a call was let through. `probe`: its outcome alone decides whether the breaker closes. */
export type Admission = { credential: string; probe: boolean };

/**
 * Passes while the breaker is closed. While it is open, throws with the time of the next try; when that has come,
 * lets one caller of all processes through as the probe and holds the others back until it has reported.
 */
export async function admitConnector(ctx: Pick<SystemCtx, "db" | "now">, connector: string): Promise<Admission> {
  const credential = credentialOf(connector);
  const known = await ctx.db.connectorState.findUnique({ where: { connector } });
  if (!known || known.state === "closed" || known.credential !== credential) return { credential, probe: false };
  // The row's lock decides between parallel callers: who comes second sees the new `retryAt`.
  const probe = await ctx.db.connectorState.updateMany({
    where: { connector, credential, state: { not: "closed" }, OR: [{ retryAt: null }, { retryAt: { lte: ctx.now } }] },
    data: { state: "half_open", retryAt: new Date(ctx.now.getTime() + PROBE_MS) },
  });
  if (probe.count === 1) return { credential, probe: true };
  const held = await ctx.db.connectorState.findUnique({ where: { connector } });
  if (!held || held.state === "closed") return { credential, probe: false };
  const until = held.retryAt ?? new Date(ctx.now.getTime() + PROBE_MS);
  throw new PlatformError(
    "unavailable",
    connector,
    `${connector} is paused until ${until.toISOString()} after: ${held.lastErrorDetail ?? "repeated failures"}`,
    { reason: CIRCUIT_OPEN, retryAt: until },
  );
}
