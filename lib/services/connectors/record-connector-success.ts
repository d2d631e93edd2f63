import "server-only";
import type { SystemCtx } from "@/lib/services/context";

/** The connector answered: closes its breaker. */
export async function recordConnectorSuccess(ctx: Pick<SystemCtx, "db" | "now">, connector: string): Promise<void> {
  const healthy = { state: "closed" as const, failures: 0, openedAt: null, retryAt: null, lastSuccessAt: ctx.now };
  await ctx.db.connectorState.upsert({
    where: { connector },
    create: { connector, ...healthy },
    update: healthy,
  });
}
