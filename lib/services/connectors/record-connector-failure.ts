import "server-only";
import type { PlatformError } from "@/lib/errors";
import type { SystemCtx } from "@/lib/services/context";
import { recordConnectorSuccess } from "./record-connector-success";
import { retryAtFor, weightOf } from "./rules";

/** Notes a failure; opens the breaker when it weighs enough. A plain "not found" is an answer like any other. */
export async function recordConnectorFailure(
  ctx: Pick<SystemCtx, "db" | "now">,
  connector: string,
  error: PlatformError,
): Promise<void> {
  const weight = weightOf(error.kind, error.reason);
  if (weight.kind === "none") {
    if (error.reason !== "cancelled") await recordConnectorSuccess(ctx, connector);
    return;
  }
  const told = { lastErrorAt: ctx.now, lastErrorKind: error.kind, lastErrorDetail: error.message.slice(0, 500) };
  const { failures, state } = await ctx.db.connectorState.upsert({
    where: { connector },
    create: { connector, failures: 1, ...told },
    update: { failures: { increment: 1 }, ...told },
  });
  const threshold = weight.kind === "counts" ? weight.threshold : 1;
  if (failures < threshold && state !== "half_open") return;
  await ctx.db.connectorState.update({
    where: { connector },
    data: { state: "open", openedAt: ctx.now, retryAt: retryAtFor(ctx.now, failures, threshold, error.retryAt) },
  });
}
