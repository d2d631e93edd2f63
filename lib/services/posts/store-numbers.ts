import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { openProfileView } from "@/lib/services/metrics/open-profile-view";
import { recordObservations } from "@/lib/services/metrics/record-observations";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { markGoneVideos } from "@/lib/services/videos/mark-gone-videos";
import type { PrivacyStatus } from "@/prisma/generated/enums";
import type { DuePost } from "./due-posts";
import type { ReadNumbers } from "./read-numbers";

const PRIVACY: ReadonlySet<string> = new Set<PrivacyStatus>(["public", "unlisted", "private"]);
const isPrivacy = (text: string): text is PrivacyStatus => PRIVACY.has(text);

/**
 * Numbers of posts become points of the same series as those of parses, one transaction a profile. A video that not
 * everybody may see has its points in its workspace alone.
 */
export async function storeNumbers(
  ctx: Pick<SystemCtx, "db" | "now">,
  posts: readonly DuePost[],
  read: ReadNumbers,
): Promise<number> {
  const answered = posts.filter((post) => read.numbers.has(post.youtubeId));
  const groups = Map.groupBy(answered, ({ video }) => `${video.scope} ${video.profileId}`);
  for (const group of groups.values()) await storeGroup(ctx, group, read);
  for (const post of answered) await noteFacts(ctx, post, read);
  return answered.length;
}

async function storeGroup(ctx: Pick<SystemCtx, "db" | "now">, posts: DuePost[], read: ReadNumbers): Promise<void> {
  const [first] = posts;
  if (!first) return;
  const { scope, profileId } = first.video;
  await ctx.db.$transaction(async (tx) => {
    if (scope !== SHARED_SCOPE) await openProfileView(tx, scope, [profileId]);
    const videos = posts.flatMap(({ youtubeId, video }) => {
      const metrics = read.numbers.get(youtubeId);
      return metrics ? [{ videoId: video.id, metrics }] : [];
    });
    const unique = [...new Map(videos.map((one) => [one.videoId, one])).values()];
    if (unique.length > 0) {
      const looks = [{ profileId, videos: unique }];
      await recordObservations(tx, { ...read.provenance, scope, observedAt: ctx.now, looks });
    }
    await tx.post.updateMany({
      where: { id: { in: posts.map(({ id }) => id) } },
      data: { statsReadAt: ctx.now, goneAt: null },
    });
  });
}

/** Where details were asked for they also tell who may see it now. */
async function noteFacts(ctx: Pick<SystemCtx, "db">, post: DuePost, read: ReadNumbers): Promise<void> {
  const told = read.facts.get(post.youtubeId)?.availability;
  if (!told || !isPrivacy(told) || told === post.privacyStatus) return;
  await ctx.db.post.updateMany({ where: { id: post.id }, data: { privacyStatus: told } });
}

/** It is no longer at YouTube: it keeps its numbers, and is not asked for any more. */
export async function markGonePosts(ctx: Pick<SystemCtx, "db" | "now">, posts: readonly DuePost[]): Promise<void> {
  for (const [profileId, gone] of Map.groupBy(posts, ({ video }) => video.profileId)) {
    await ctx.db.$transaction(async (tx) => {
      const videos = gone.map(({ youtubeId }) => ({ id: youtubeId, availability: "deleted" as const }));
      await markGoneVideos(tx, profileId, videos, ctx.now);
      await tx.post.updateMany({
        where: { id: { in: gone.map(({ id }) => id) } },
        data: { goneAt: ctx.now, statsReadAt: ctx.now },
      });
    });
  }
}
