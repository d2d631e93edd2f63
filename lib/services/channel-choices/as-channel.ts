import "server-only";
import type { OwnerCall } from "@/lib/platforms/youtube/owner/as-owner";
import { accessToken } from "@/lib/services/channels/access-token";
import type { Ctx } from "@/lib/services/context";
import { openQuotaGate } from "@/lib/services/quota/open-quota-gate";

/** Calls in the name of a channel of the workspace, paid from the installation's quota. */
export const asChannel = (ctx: Ctx, channelId: string): OwnerCall => ({
  quota: openQuotaGate(ctx, { workspaceId: ctx.workspaceId }),
  token: (options) => accessToken(ctx, channelId, options),
});
