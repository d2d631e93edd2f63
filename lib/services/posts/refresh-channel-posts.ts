import "server-only";
import { PlatformError, type PlatformErrorKind } from "@/lib/errors";
import { log } from "@/lib/observability/log";
import { youtubeApi } from "@/lib/platforms/youtube/index";
import { asOwner } from "@/lib/platforms/youtube/owner/as-owner";
import { accessToken } from "@/lib/services/channels/access-token";
import type { SystemCtx } from "@/lib/services/context";
import { openQuotaGate } from "@/lib/services/quota/open-quota-gate";
import { duePosts } from "./due-posts";
import { readNumbers } from "./read-numbers";
import { markGonePosts, storeNumbers } from "./store-numbers";

const BATCHES = 20;

export type RefreshedChannel = { channelId: string; read: number; gone: number; refused: PlatformErrorKind | null };

/**
 * Numbers of a channel's posts that only its owner sees, in its name. What even the owner does not see is gone. A channel
 * that refuses is told of and left to the next time; it stops no other.
 */
export async function refreshChannelPosts(
  ctx: SystemCtx,
  { channelId, startedAt }: { channelId: string; startedAt: Date },
): Promise<RefreshedChannel> {
  const done: RefreshedChannel = { channelId, read: 0, gone: 0, refused: null };
  const { workspaceId } = await ctx.db.channel.findUniqueOrThrow({
    where: { id: channelId },
    select: { workspaceId: true },
  });
  const owner = {
    quota: openQuotaGate(ctx, { workspaceId }),
    token: (options?: { refresh?: boolean }) => accessToken(ctx, channelId, options),
  };
  let after: string | null = null;
  try {
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const posts = await duePosts(ctx, { startedAt, after, channelId });
      const last = posts.at(-1);
      if (!last) break;
      // What the key should have seen and did not has changed: its details tell how.
      const unseen = posts.filter((post) => post.privacyStatus !== "private" && youtubeApi.availability().usable);
      const own = posts.filter((post) => !unseen.includes(post));
      for (const [group, adapter] of [[own, youtubeApi] as const, [unseen, { details: youtubeApi.details }] as const]) {
        if (group.length === 0) continue;
        const ids = group.map(({ youtubeId }) => youtubeId);
        const read = await asOwner(owner, (call) => readNumbers(adapter, ids, call));
        done.read += await storeNumbers(ctx, group, read);
        const gone = group.filter((post) => read.missing.includes(post.youtubeId));
        await markGonePosts(ctx, gone);
        done.gone += gone.length;
      }
      after = last.id;
    }
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    log().warn({ channelId, kind: error.kind, reason: error.reason }, "a channel's statistics were refused");
    done.refused = error.kind;
  }
  return done;
}
