import "server-only";
import type { Tx } from "@/lib/db/client";
import { env } from "@/lib/env/env";
import { followPublication } from "@/lib/services/metrics/follow-publication";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { judgeShort } from "@/lib/services/uploads/rules/short";
import { videoHashtags } from "@/lib/services/videos/video-hashtags";
import type { PrivacyStatus } from "@/prisma/generated/enums";

export type PostFacts = {
  workspaceId: string;
  channelId: string;
  profileId: string;
  uploadId: string;
  youtubeId: string;
  title: string;
  description: string;
  tags: string[];
  categoryId: string | null;
  privacyStatus: PrivacyStatus;
  /** null: not published yet */
  publishedAt: Date | null;
  /** YouTube has removed or rejected it */
  gone: boolean;
  media: { durationMs: number | null; width: number | null; height: number | null } | null;
  at: Date;
};

/**
 * Keeps what was published, and its video. A video that not everybody may see belongs to its workspace alone; once it is
 * public it is a shared one, as if a parse had found it. Safe to repeat. Answers the post's id.
 */
export async function savePost(tx: Tx, facts: PostFacts): Promise<string> {
  const { workspaceId, channelId, youtubeId, uploadId, title, privacyStatus, publishedAt, at } = facts;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`video:youtube:${youtubeId}`}, 0))`;
  const videoId = await saveVideo(tx, facts);
  const told = { title, privacyStatus, publishedAt, videoId };
  const post = await tx.post.upsert({
    where: { channelId_youtubeId: { channelId, youtubeId } },
    create: { ...told, workspaceId, channelId, uploadId, youtubeId, goneAt: facts.gone ? at : null, createdAt: at },
    update: { ...told, uploadId, ...(facts.gone ? { goneAt: at } : {}) },
    select: { id: true },
  });
  await removeTwin(tx, facts, videoId);
  return post.id;
}

async function saveVideo(tx: Tx, facts: PostFacts): Promise<string> {
  const { youtubeId: platformVideoId, workspaceId, gone, at } = facts;
  const isPublic = facts.privacyStatus === "public" && !gone;
  const known = await tx.video.findMany({
    where: { platform: "youtube", platformVideoId, scope: { in: [SHARED_SCOPE, workspaceId] } },
    select: { id: true, scope: true, availability: true },
  });
  const mine = known.find((video) => video.scope === SHARED_SCOPE) ?? known[0];
  const availability = gone ? ("deleted" as const) : facts.privacyStatus;
  const told = { title: facts.title, availability, ...(facts.publishedAt ? { publishedAt: facts.publishedAt } : {}) };
  if (mine) {
    await tx.video.update({
      where: { id: mine.id },
      data: {
        ...told,
        ...(isPublic ? { scope: SHARED_SCOPE } : {}),
        ...(mine.availability === availability ? {} : { availabilityAt: at }),
      },
    });
    await followPublication(tx, [mine.id]);
    return mine.id;
  }
  const shape = facts.media ? judgeShort(facts.media) : null;
  const kind = shape?.kind ?? "unknown";
  const created = await tx.video.create({
    data: {
      ...told,
      scope: isPublic ? SHARED_SCOPE : workspaceId,
      platform: "youtube",
      platformVideoId,
      profileId: facts.profileId,
      kind,
      kindMethod: kind === "unknown" ? null : "duration_aspect",
      description: facts.description,
      url: `${env().YOUTUBE_FEED_URL}/watch?v=${encodeURIComponent(platformVideoId)}`,
      durationSec: facts.media?.durationMs == null ? null : Math.round(facts.media.durationMs / 1_000),
      tags: facts.tags,
      hashtags: videoHashtags({ ...facts, platform: "youtube" }),
      categoryId: facts.categoryId,
      availabilityAt: at,
    },
    select: { id: true },
  });
  return created.id;
}

/** A parse may have found it while it was still ours alone: the empty row of ours goes. One with points is adopted by the parse. */
async function removeTwin(tx: Tx, { workspaceId, youtubeId }: PostFacts, kept: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Video" v WHERE v.platform = 'youtube' AND v."platformVideoId" = ${youtubeId}
      AND v.scope = ${workspaceId}::uuid AND v.id <> ${kept}::uuid
      AND NOT EXISTS (SELECT 1 FROM "VideoSnapshot" s WHERE s."videoId" = v.id)`;
}
