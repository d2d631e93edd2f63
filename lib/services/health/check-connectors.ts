import "server-only";
import { log } from "@/lib/observability/log";
import { listConnectors } from "@/lib/services/connectors/list-connectors";
import type { SystemCtx } from "@/lib/services/context";
import { healthNote } from "./rules";
import type { HealthCheck } from "./schemas";

/** Whether some way of reading each platform is open now. Nothing is asked of the platforms themselves. */
export async function checkConnectors(ctx: Pick<SystemCtx, "db">): Promise<HealthCheck> {
  try {
    const connectors = (await listConnectors(ctx)).filter((connector) => connector.usable);
    if (connectors.length === 0) return { status: "degraded", ...healthNote("no_platform") };
    const paused = connectors.filter((connector) => connector.state === "open").map((each) => each.connector);
    if (paused.length === 0) return { status: "ok" };
    return { status: "degraded", ...healthNote("platforms_paused", { names: paused.join(", ") }) };
  } catch (err) {
    log().warn({ err }, "health: the state of the connectors cannot be read");
    return { status: "degraded", ...healthNote("platforms_unknown") };
  }
}
