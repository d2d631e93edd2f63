import { randomUUID } from "node:crypto";
import type { Ctx } from "@/lib/services/context";
import { addEvent } from "@/lib/services/uploads/add-event";
import { createUploads } from "@/lib/services/uploads/create-uploads";
import { createUploadsInput } from "@/lib/services/uploads/schemas";
import type { Channel, UploadStatus, Video } from "@/prisma/generated/client";

const NEWEST = 6;
const MINUTE = 60_000;
/** Four megabits a second, as a phone films. */
const BYTES_PER_SECOND = 500_000;

/**
 * The newest videos of the sample workspace's own channel, as if they had been published from here, and one more that waits
 * as a draft. Nothing is done where the channel has posts already, or is not held by this workspace.
 */
export async function seedPosts(ctx: Ctx): Promise<void> {
  const { workspaceId } = ctx;
  const channel = await ctx.db.channel.findFirst({ where: { workspaceId, status: "connected", posts: { none: {} } } });
  if (!channel) return;
  const videos = await ctx.db.video.findMany({
    where: { profileId: channel.profileId, publishedAt: { not: null } },
    orderBy: { publishedAt: "desc" },
    take: NEWEST,
  });
  for (const video of videos) await publish(ctx, channel, video, video.publishedAt ?? ctx.now);
  const draft = createUploadsInput.parse({
    draft: true,
    channelIds: [channel.id],
    source: { url: "https://media.example.test/what-the-tide-left.mp4" },
    title: "What the tide left",
    privacyStatus: "private",
    madeForKids: false,
  });
  await createUploads(ctx, draft);
}

async function publish(ctx: Ctx, channel: Channel, video: Video, at: Date): Promise<void> {
  const before = (minutes: number) => new Date(at.getTime() - minutes * MINUTE);
  const shared = { workspaceId: ctx.workspaceId, channelId: channel.id, title: video.title };
  const youtubeId = video.platformVideoId;
  const bytes = BigInt((video.durationSec ?? 0) * BYTES_PER_SECOND) || null;
  await ctx.db.$transaction(async (tx) => {
    const upload = await tx.upload.create({
      data: {
        ...shared,
        batchId: randomUUID(),
        status: "published",
        privacyStatus: "public",
        actualPrivacy: "public",
        madeForKids: false,
        fileMark: `creatorscope-${randomUUID()}`,
        attempt: 1,
        youtubeId,
        bytesTotal: bytes,
        bytesSent: bytes ?? 0n,
        createdById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
        createdAt: before(6),
        startedAt: before(6),
        uploadedAt: before(3),
        publishedAt: at,
        finishedAt: at,
      },
    });
    const trail: [minutes: number, from: UploadStatus | null, to: UploadStatus][] = [
      [6, null, "queued"],
      [5, "queued", "uploading"],
      [3, "uploading", "processing"],
      [0, "processing", "published"],
    ];
    for (const [minutes, from, to] of trail) {
      const detail = to === "processing" ? youtubeId : "";
      const type = from === null ? "created" : "status";
      await addEvent(tx, { ...ctx, now: before(minutes) }, upload, { type, from, to, detail });
    }
    const post = { videoId: video.id, youtubeId, privacyStatus: "public" as const, publishedAt: at };
    await tx.post.create({ data: { ...shared, ...post, uploadId: upload.id } });
  });
}
