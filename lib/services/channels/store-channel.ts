import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { ResolvedProfile } from "@/lib/platforms/contract";
import type { TokenAnswer } from "@/lib/platforms/youtube/oauth/token-answer";
import { recordAudit } from "@/lib/services/audit/record-audit";
import { findWatchers } from "@/lib/services/bloggers/find-watchers";
import { insertBlogger } from "@/lib/services/bloggers/insert-blogger";
import type { Ctx } from "@/lib/services/context";
import { reportProgress } from "@/lib/services/live/report-progress";
import { requestParse } from "@/lib/services/parser/request-parse";
import { findOrCreateProfile } from "@/lib/services/profiles/find-or-create-profile";
import { storeObservedProfile } from "@/lib/services/profiles/store-observed-profile";
import { openTokens, sealTokens } from "./credential";

export type ConnectedChannel = { found: ResolvedProfile; tokens: TokenAnswer };
export type StoredChannel = { id: string; platformId: string; name: string };

/**
 * Keeps a channel that has just been consented to: new, or the same one renewed. It becomes a watched profile, too. Answers
 * its id and name. Throws `conflict` (`channel_held`) when another workspace holds it.
 */
export async function storeChannel(ctx: Ctx, { found, tokens }: ConnectedChannel): Promise<StoredChannel> {
  const { platformId, title, handle, avatarUrl, uploadsPlaylistId } = found.profile;
  const name = title ?? handle ?? platformId;
  return ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`channel:${platformId}`}, 0))`;
    const holder = await tx.channel.findUnique({ where: { heldPlatformId: platformId } });
    if (holder && holder.workspaceId !== ctx.workspaceId) {
      throw new AppError("conflict", `${name} is connected in another workspace. Disconnect it there first.`, {
        code: "channel_held",
        params: { name },
      });
    }
    const profileId = await watch(tx, ctx, found);
    const data = {
      heldPlatformId: platformId,
      profileId,
      title: name,
      handle,
      thumbnailUrl: avatarUrl,
      uploadsPlaylistId,
      ...(tokens.login ? { googleSubject: tokens.login.subject, googleEmail: tokens.login.email } : {}),
      status: "connected" as const,
      statusReason: null,
      statusDetail: null,
      statusAt: ctx.now,
      scopes: tokens.scopes,
      tokenCheckedAt: ctx.now,
      connectedAt: ctx.now,
      connectedById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
      disconnectedAt: null,
    };
    const { workspaceId } = ctx;
    const channel = await tx.channel.upsert({
      where: { workspaceId_platformId: { workspaceId, platformId } },
      create: { ...data, workspaceId, platformId },
      update: data,
    });
    await keepTokens(tx, channel.id, tokens);
    await recordAudit(tx, ctx, {
      action: holder ? "channel.reconnected" : "channel.connected",
      entityType: "channel",
      entityId: channel.id,
      detail: { name, platformId, scopes: tokens.scopes },
    });
    await reportProgress(tx, {
      workspaceId,
      topic: "notification",
      data: { id: channel.id, kind: "channel_connected" },
    });
    return { id: channel.id, platformId, name };
  });
}

/** A second consent may bring no refresh token; then the one that is kept goes on. */
async function keepTokens(tx: Tx, channelId: string, tokens: TokenAnswer): Promise<void> {
  const known = await tx.channelCredential.findUnique({ where: { channelId } });
  const kept = tokens.refreshToken === null && known ? openTokens(channelId, known).refreshToken : null;
  const sealed = sealTokens(channelId, {
    accessToken: tokens.accessToken,
    refreshToken: tokens.refreshToken ?? kept,
  });
  await tx.channelCredential.upsert({
    where: { channelId },
    create: { channelId, ...sealed, accessExpires: tokens.expiresAt },
    update: { ...sealed, accessExpires: tokens.expiresAt, version: { increment: 1 } },
  });
}

/** The shared profile, with this answer's numbers as a point; a blogger of the workspace watches it. */
async function watch(tx: Tx, ctx: Ctx, found: ResolvedProfile): Promise<string> {
  const { platformId } = found.profile;
  const profile = await findOrCreateProfile(tx, { platform: "youtube", kind: "channel_id", ref: platformId });
  const profileId = await storeObservedProfile(tx, profile.id, found, ctx.now);
  const watchers = await findWatchers(tx, ctx.workspaceId, [profileId]);
  if (watchers.size === 0) {
    const kept = await tx.profile.findUniqueOrThrow({ where: { id: profileId } });
    await insertBlogger(tx, ctx, { tags: [], profiles: [kept] });
  }
  await requestParse(tx, ctx, { profileIds: [profileId], trigger: "blogger_added" });
  return profileId;
}
