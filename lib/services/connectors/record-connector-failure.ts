import "server-only";
import type { PlatformError } from "@/lib/errors";
import { log } from "@/lib/observability/log";
import type { SystemCtx } from "@/lib/services/context";
import type { Admission } from "./admit-connector";
import { recordConnectorSuccess } from "./record-connector-success";
import { opensAt, retryAtFor, weightOf } from "./rules";

/**
 * Notes a failure; opens the breaker when it weighs enough. A plain "not found" is an answer like any other. Parallel
 * failures of calls that began before it opened are noted, but do not lengthen the pause.
 */
export async function recordConnectorFailure(
  ctx: Pick<SystemCtx, "db" | "now">,
  connector: string,
  error: PlatformError,
  admission: Admission,
): Promise<void> {
  const weight = weightOf(error.kind, error.reason);
  if (weight.kind === "none") {
    if (error.reason !== "cancelled") await recordConnectorSuccess(ctx, connector, admission);
    return;
  }
  const { credential, probe } = admission;
  await ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO "ConnectorState" (connector, credential, "updatedAt") VALUES (${connector}, ${credential}, ${ctx.now})
      ON CONFLICT (connector) DO NOTHING`;
    await tx.$executeRaw`SELECT 1 FROM "ConnectorState" WHERE connector = ${connector} FOR UPDATE`;
    const known = await tx.connectorState.findUniqueOrThrow({ where: { connector } });
    const fresh = known.credential !== credential;
    const told = { lastErrorAt: ctx.now, lastErrorKind: error.kind, lastErrorDetail: error.message.slice(0, 500) };
    if (!fresh && known.state !== "closed" && !probe) {
      await tx.connectorState.update({ where: { connector }, data: told });
      return;
    }
    const failures = fresh ? 1 : known.failures + 1;
    const threshold = opensAt(weight);
    const opens = probe || failures >= threshold;
    const retryAt = retryAtFor(ctx.now, failures, threshold, error.retryAt, Math.random());
    await tx.connectorState.update({
      where: { connector },
      data: {
        ...told,
        credential,
        failures,
        ...(opens ? { state: "open", openedAt: ctx.now, retryAt } : { state: "closed", openedAt: null, retryAt: null }),
      },
    });
    if (opens) log().warn({ connector, kind: error.kind, retryAt }, "connector paused");
  });
}
