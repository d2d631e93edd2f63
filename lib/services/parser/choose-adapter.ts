import "server-only";
import { PlatformError } from "@/lib/errors";
import type { PlatformAdapter } from "@/lib/platforms/contract";
import { adapterFor } from "@/lib/platforms/registry";
import { guardAdapter } from "@/lib/services/connectors/guard-adapter";
import type { SystemCtx } from "@/lib/services/context";
import { NO_CONNECTOR } from "./rules";

/** The way to read a platform, behind its breaker; where there is none, a refusal that says what is missing. */
export function chooseAdapter(ctx: SystemCtx, platform: PlatformAdapter["platform"]): PlatformAdapter {
  const chosen = adapterFor(platform);
  if (chosen.usable) return guardAdapter(ctx, chosen.adapter);
  throw new PlatformError("unavailable", platform, `Connector not available yet: ${chosen.reason}`, {
    reason: NO_CONNECTOR,
  });
}
