import "server-only";
import { AppError, PlatformError } from "@/lib/errors";
import type { SystemCtx } from "@/lib/services/context";
import { accessToken } from "./access-token";

export type CheckedChannel = { channelId: string; state: "fine" | "needs_reconnect" | "unknown" | "gone" };

/** Renews a channel's token, used or not: one that ends unnoticed would be found out at the next upload. */
export async function checkChannel(ctx: SystemCtx, channelId: string): Promise<CheckedChannel> {
  try {
    await accessToken(ctx, channelId, { refresh: true });
    return { channelId, state: "fine" };
  } catch (error) {
    if (error instanceof AppError && error.category === "not_found") return { channelId, state: "gone" };
    if (!(error instanceof PlatformError)) throw error;
    return { channelId, state: error.kind === "reauth_required" ? "needs_reconnect" : "unknown" };
  }
}
