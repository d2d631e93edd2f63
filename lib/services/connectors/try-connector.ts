import "server-only";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { SystemCtx } from "@/lib/services/context";
import { credentialOf } from "./credential-of";
import { listConnectors } from "./list-connectors";
import type { ConnectorDto } from "./schemas";

/**
 * Ends a connector's pause early: its next call goes through as the probe, whose outcome closes the breaker or opens it for
 * longer than before, as the failures in a row are kept. Where nothing is paused, nothing changes.
 */
export async function tryConnector(ctx: SystemCtx, connector: string): Promise<ConnectorDto> {
  const known = async () => (await listConnectors(ctx)).find((one) => one.connector === connector);
  const before = await known();
  if (!before) throw new AppError("not_found", "There is no connector of this name.");
  await ctx.db.$transaction(async (tx) => {
    // A probe under way is left alone: whoever sent it still reports.
    const { count } = await tx.connectorState.updateMany({
      where: { connector, credential: credentialOf(connector), state: "open" },
      data: { state: "half_open", retryAt: ctx.now },
    });
    if (count === 0) return;
    await recordAudit(tx, ctx, {
      action: "connector.tried",
      entityType: "connector",
      entityId: connector,
      detail: { failures: before.failures, retryAt: before.retryAt },
    });
  });
  return (await known()) ?? before;
}
