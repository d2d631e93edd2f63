import "server-only";
import { AppError } from "@/lib/errors";
import type { PlatformCall } from "@/lib/platforms/contract";
import { asOwner } from "@/lib/platforms/youtube/owner/as-owner";
import { accessToken } from "@/lib/services/channels/access-token";
import { withConnector } from "@/lib/services/connectors/with-connector";
import type { Ctx } from "@/lib/services/context";
import type { CountingGate } from "@/lib/services/quota/open-quota-gate";
import type { SearchDto } from "./schemas";

const CONNECTOR = "youtube-api";

/**
 * Calls YouTube by the installation's key, or in the name of a channel. The connector's breaker judges the key alone: a
 * channel's own trouble must not stop everybody.
 */
export async function searchCall<T>(
  ctx: Ctx,
  by: { access: SearchDto["access"]; credentialChannelId: string | null; quota: CountingGate },
  work: (call: PlatformCall) => Promise<T>,
): Promise<T> {
  const { access, credentialChannelId, quota } = by;
  if (credentialChannelId !== null) {
    return asOwner({ quota, token: (options) => accessToken(ctx, credentialChannelId, options) }, work);
  }
  if (!access.byKey) {
    throw new AppError(
      "conflict",
      "This installation has no YouTube key. Search in the name of a connected channel, or ask its administrator to set YOUTUBE_API_KEY.",
      { code: "search_not_configured" },
    );
  }
  return withConnector(ctx, CONNECTOR, () => work({ quota }));
}
