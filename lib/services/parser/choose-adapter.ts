import "server-only";
import { PlatformError } from "@/lib/errors";
import type { PlatformAdapter } from "@/lib/platforms/contract";
import { adapterFor } from "@/lib/platforms/registry";
import { NO_CONNECTOR } from "./rules";

/** The way to read a platform; where there is none, a refusal that says what is missing. */
export function chooseAdapter(platform: PlatformAdapter["platform"]): PlatformAdapter {
  const chosen = adapterFor(platform);
  if (chosen.usable) return chosen.adapter;
  throw new PlatformError("unavailable", platform, `Connector not available yet: ${chosen.reason}`, {
    reason: NO_CONNECTOR,
  });
}
