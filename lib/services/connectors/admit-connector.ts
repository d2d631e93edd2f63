import "server-only";
import { PlatformError } from "@/lib/errors";
import type { SystemCtx } from "@/lib/services/context";
import { PROBE_MS } from "./rules";

/**
 * Passes while the breaker is closed. While it is open, throws with the time of the next try; when that has come,
 * lets one caller through as the probe and holds the others back until it has reported.
 */
export async function admitConnector(ctx: Pick<SystemCtx, "db" | "now">, connector: string): Promise<void> {
  const known = await ctx.db.connectorState.findUnique({ where: { connector } });
  if (!known || known.state === "closed") return;
  const probe = await ctx.db.connectorState.updateMany({
    where: { connector, state: { not: "closed" }, OR: [{ retryAt: null }, { retryAt: { lte: ctx.now } }] },
    data: { state: "half_open", retryAt: new Date(ctx.now.getTime() + PROBE_MS) },
  });
  if (probe.count === 1) return;
  const until = known.retryAt ?? new Date(ctx.now.getTime() + PROBE_MS);
  throw new PlatformError(
    "unavailable",
    connector,
    `${connector} is paused until ${until.toISOString()} after: ${known.lastErrorDetail ?? "repeated failures"}`,
    { reason: "circuit_open", retryAt: until },
  );
}
