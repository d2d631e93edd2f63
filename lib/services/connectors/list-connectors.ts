import "server-only";
import { allAdapters } from "@/lib/platforms/registry";
import type { SystemCtx } from "@/lib/services/context";
import type { ConnectorDto } from "./schemas";

/** Every way of reading a platform: whether it is configured, and how it has fared. */
export async function listConnectors(ctx: Pick<SystemCtx, "db">): Promise<ConnectorDto[]> {
  const states = await ctx.db.connectorState.findMany();
  return allAdapters().map(({ connector, platform, availability }) => {
    const configured = availability();
    const state = states.find((row) => row.connector === connector);
    return {
      connector,
      platform,
      usable: configured.usable,
      reason: configured.usable ? null : configured.reason,
      state: state?.state ?? "closed",
      failures: state?.failures ?? 0,
      retryAt: state?.retryAt?.toISOString() ?? null,
      lastSuccessAt: state?.lastSuccessAt?.toISOString() ?? null,
      lastErrorAt: state?.lastErrorAt?.toISOString() ?? null,
      lastErrorKind: state?.lastErrorKind ?? null,
      lastErrorDetail: state?.lastErrorDetail ?? null,
    };
  });
}
