import "server-only";
import { adapterFor, allAdapters } from "@/lib/platforms/registry";
import type { SystemCtx } from "@/lib/services/context";
import { credentialOf } from "./credential-of";
import { fixFor } from "./rules";
import type { ConnectorDto } from "./schemas";

/** Every way of reading a platform: whether it is configured, and how it has fared. */
export async function listConnectors(ctx: Pick<SystemCtx, "db">): Promise<ConnectorDto[]> {
  const states = await ctx.db.connectorState.findMany();
  return allAdapters().map(({ connector, platform, availability }) => {
    const configured = availability();
    const row = states.find((each) => each.connector === connector);
    // What was learnt with another key or account says nothing about this one.
    const state = row?.credential === credentialOf(connector) ? row : undefined;
    const chosen = adapterFor(platform);
    const told = {
      usable: configured.usable,
      state: state?.state ?? ("closed" as const),
      lastErrorKind: state?.lastErrorKind ?? null,
    };
    return {
      ...told,
      connector,
      platform,
      reason: configured.usable ? null : configured.reason,
      missing: configured.usable ? [] : [...configured.missing],
      failures: state?.failures ?? 0,
      retryAt: state?.retryAt?.toISOString() ?? null,
      lastSuccessAt: state?.lastSuccessAt?.toISOString() ?? null,
      lastErrorAt: state?.lastErrorAt?.toISOString() ?? null,
      lastErrorDetail: state?.lastErrorDetail ?? null,
      inUse: chosen.usable && chosen.adapter.connector === connector,
      fix: fixFor(told),
    };
  });
}
