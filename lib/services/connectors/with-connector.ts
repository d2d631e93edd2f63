import "server-only";
import { PlatformError } from "@/lib/errors";
import type { SystemCtx } from "@/lib/services/context";
import { admitConnector } from "./admit-connector";
import { recordConnectorFailure } from "./record-connector-failure";
import { recordConnectorSuccess } from "./record-connector-success";

/** Our own ledger, or our configuration, refused before the call: that says nothing about the connector. */
const isOwnRefusal = (error: PlatformError): boolean =>
  error.reason?.startsWith("bucket_") === true || error.reason === "no_connector";

/** Does something through a connector: asks its breaker first, tells it the outcome. */
export async function withConnector<T>(
  ctx: Pick<SystemCtx, "db" | "now">,
  connector: string,
  work: () => Promise<T>,
): Promise<T> {
  const admission = await admitConnector(ctx, connector);
  try {
    const result = await work();
    await recordConnectorSuccess(ctx, connector, admission);
    return result;
  } catch (error) {
    if (error instanceof PlatformError && !isOwnRefusal(error)) {
      await recordConnectorFailure(ctx, connector, error, admission);
    }
    throw error;
  }
}
