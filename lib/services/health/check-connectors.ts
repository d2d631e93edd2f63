import "server-only";
import { log } from "@/lib/observability/log";
import { listConnectors } from "@/lib/services/connectors/list-connectors";
import type { SystemCtx } from "@/lib/services/context";
import { healthNote } from "./rules";
import type { Health, HealthCheck } from "./schemas";

export type ConnectorsHealth = { check: HealthCheck; connectors: Health["connectors"] };

/** Whether every platform that is set up can be read now. Nothing is asked of the platforms themselves. */
export async function checkConnectors(ctx: Pick<SystemCtx, "db">): Promise<ConnectorsHealth> {
  try {
    const all = await listConnectors(ctx);
    const connectors = all.map(({ lastErrorDetail: _words, ...told }) => told);
    const usable = connectors.filter((connector) => connector.usable);
    if (usable.length === 0) return { check: { status: "degraded", ...healthNote("no_platform") }, connectors };
    const paused = usable.filter((connector) => connector.state !== "closed").map((each) => each.connector);
    if (paused.length === 0) return { check: { status: "ok" }, connectors };
    const names = paused.join(", ");
    return { check: { status: "degraded", ...healthNote("platforms_paused", { names }) }, connectors };
  } catch (err) {
    log().warn({ err }, "health: the state of the connectors cannot be read");
    return { check: { status: "degraded", ...healthNote("platforms_unknown") }, connectors: [] };
  }
}
