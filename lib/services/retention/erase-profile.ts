import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { SystemCtx } from "@/lib/services/context";
import { lockProfiles } from "@/lib/services/metrics/lock-profiles";
import { SHARED_SCOPE } from "@/lib/services/scope";
import type { Profile } from "@/prisma/generated/client";
import { erasePoints } from "./erase-points";
import { leaveImports } from "./leave-imports";
import { logErasure } from "./log-erasure";
import { requireConfirmation } from "./require-confirmation";
import { profileWord } from "./rules";
import type { EraseProfileInput } from "./schemas";

/**
 * Erases all that is shared of a profile and ends watching it everywhere. What workspaces imported of it stays theirs. Refused
 * while it is a workspace's own channel, whose owner has consented to it being here.
 */
export async function eraseProfile(ctx: SystemCtx, id: string, input: EraseProfileInput): Promise<void> {
  await ctx.db.$transaction(
    async (tx) => {
      await lockProfiles(tx, [id]);
      const profile = await tx.profile.findFirst({ where: { id, scope: SHARED_SCOPE } });
      if (!profile) throw new AppError("not_found", "There is no such profile.");
      requireConfirmation(input.confirm, profileWord(profile));
      const channels = await tx.channel.findMany({ where: { profileId: id }, select: { status: true } });
      if (channels.some((channel) => channel.status !== "disconnected")) {
        const detail =
          "A workspace publishes to this channel. Nothing was erased; it must be disconnected there first.";
        throw new AppError("conflict", detail, { code: "own_channel" });
      }
      await leaveImports(tx, profile);
      const rows = await erasePoints(tx, id, "public");
      await forgetProfile(tx, profile, channels.length > 0);
      const requestedById = ctx.actor.kind === "user" ? ctx.actor.userId : null;
      await logErasure(
        tx,
        {
          occasion: `profile ${id} ${ctx.now.toISOString()}`,
          rule: "profile_request",
          platform: profile.platform,
          entityId: id,
          requestedById,
          at: ctx.now,
        },
        { profiles: 1, ...rows },
      );
      await recordAudit(tx, ctx, {
        action: "profile.erased",
        entityType: "profile",
        entityId: id,
        detail: { platform: profile.platform, ...rows },
      });
    },
    { timeout: 120_000 },
  );
}

/** Posts of a channel that was connected once hold on to their videos and its profile: those stay as bare ids. */
async function forgetProfile(tx: Tx, { id, avatarUrl }: Profile, held: boolean): Promise<void> {
  const videos = await tx.video.findMany({ where: { profileId: id }, select: { id: true, thumbnailUrl: true } });
  const pictures = [avatarUrl, ...videos.map((video) => video.thumbnailUrl)].flatMap((url) => url ?? []);
  await tx.cachedImage.deleteMany({ where: { sourceUrl: { in: pictures } } });
  await tx.profileRollup.deleteMany({ where: { profileId: id } });
  await tx.profileView.deleteMany({ where: { profileId: id } });
  await tx.videoState.deleteMany({ where: { profileId: id } });
  await tx.subscription.deleteMany({ where: { profileId: id } });
  await tx.profileAlias.deleteMany({ where: { profileId: id } });
  await tx.parseRunItem.deleteMany({ where: { profileId: id, status: "queued" } });
  if (!held) {
    await tx.profile.delete({ where: { id } });
    return;
  }
  await tx.video.deleteMany({ where: { profileId: id, posts: { none: {} } } });
  await tx.video.updateMany({ where: { profileId: id }, data: { description: null, thumbnailUrl: null, tags: [] } });
  const unknown = { title: null, handle: null, description: null, avatarUrl: null, country: null };
  const uncounted = { followers: null, platformVideoCount: null, platformViews: null };
  await tx.profile.update({ where: { id }, data: { ...unknown, ...uncounted } });
}
