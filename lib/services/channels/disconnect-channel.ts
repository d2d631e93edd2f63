import "server-only";
import { PlatformError } from "@/lib/errors";
import { emit } from "@/lib/events/emit";
import { log } from "@/lib/observability/log";
import { revokeToken } from "@/lib/platforms/youtube/oauth/revoke-token";
import { SealError } from "@/lib/secrets/unseal";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { reportProgress } from "@/lib/services/live/report-progress";
import { openTokens } from "./credential";
import { getChannelOrThrow } from "./get-channel-or-throw";

/**
 * Erases the tokens here and withdraws them at Google. What is erased here stays erased even when Google cannot be reached;
 * the audit says whether it could. A withdrawal ends all that the login has granted, so channels that may share it are
 * looked at next. Uploads under way end with `reauth_required`; what was published stays.
 */
export async function disconnectChannel(ctx: Ctx, id: string): Promise<void> {
  const channel = await getChannelOrThrow(ctx, id);
  if (channel.status === "disconnected") return;
  const credential = await ctx.db.channelCredential.findUnique({ where: { channelId: id } });
  const revoked = credential ? await withdraw(id, credential) : false;
  await ctx.db.$transaction(async (tx) => {
    await tx.channelCredential.deleteMany({ where: { channelId: id } });
    await tx.channel.update({
      where: { id },
      data: {
        status: "disconnected",
        heldPlatformId: null,
        statusReason: null,
        statusDetail: null,
        statusAt: ctx.now,
        scopes: [],
        googleSubject: null,
        googleEmail: null,
        disconnectedAt: ctx.now,
      },
    });
    await recordAudit(tx, ctx, {
      action: "channel.disconnected",
      entityType: "channel",
      entityId: id,
      detail: { name: channel.title, revokedAtGoogle: revoked },
    });
    await reportProgress(tx, {
      workspaceId: ctx.workspaceId,
      topic: "notification",
      data: { id, kind: "channel_disconnected" },
    });
    if (revoked) await emit(tx, "channel/access.withdrawn", { channelId: id, workspaceId: ctx.workspaceId });
  });
}

async function withdraw(channelId: string, credential: { keyId: string; sealed: Uint8Array }): Promise<boolean> {
  try {
    const { refreshToken, accessToken } = openTokens(channelId, credential);
    await revokeToken(refreshToken ?? accessToken);
    return true;
  } catch (error) {
    if (!(error instanceof PlatformError || error instanceof SealError)) throw error;
    log().warn({ channelId, reason: error.message }, "the token could not be withdrawn at Google; it is erased here");
    return false;
  }
}
