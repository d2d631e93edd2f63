import "server-only";
import { PlatformError, type PlatformErrorKind } from "@/lib/errors";
import { log } from "@/lib/observability/log";
import type { SystemCtx } from "@/lib/services/context";
import { chooseAdapter } from "@/lib/services/parser/choose-adapter";
import { openQuotaGate } from "@/lib/services/quota/open-quota-gate";
import { type DuePost, duePosts } from "./due-posts";
import { readNumbers } from "./read-numbers";
import { markGonePosts, storeNumbers } from "./store-numbers";

/** So many calls a step, so that it ends well within its minute. */
const BATCHES = 20;

export type RefreshedPosts = {
  /** where the next step goes on; null: there are no more */
  after: string | null;
  read: number;
  gone: number;
  /** why it stopped before the end */
  refused: PlatformErrorKind | null;
};

/**
 * Step: numbers of posts that everybody may see, of all workspaces together, 50 a call by the installation's key. A post that
 * the key does not see is left to its channel; without a connected channel it counts as gone.
 */
export async function refreshPublicPosts(
  ctx: SystemCtx,
  { startedAt, after }: { startedAt: Date; after: string | null },
): Promise<RefreshedPosts> {
  const done: RefreshedPosts = { after, read: 0, gone: 0, refused: null };
  try {
    const adapter = chooseAdapter(ctx, "youtube");
    // Pages read one by one would take too long; then each channel tells its own.
    if (!adapter.numbers) return { ...done, after: null };
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const posts = await duePosts(ctx, { startedAt, after: done.after, privacyStatus: { not: "private" } });
      const last = posts.at(-1);
      if (!last) return { ...done, after: null };
      const quota = openQuotaGate(ctx, { workspaceId: onlyWorkspace(posts) });
      const read = await readNumbers(
        adapter,
        posts.map(({ youtubeId }) => youtubeId),
        { quota },
      );
      done.read += await storeNumbers(ctx, posts, read);
      const gone = posts.filter((post) => read.missing.includes(post.youtubeId) && post.channel.status !== "connected");
      await markGonePosts(ctx, gone);
      done.gone += gone.length;
      done.after = last.id;
    }
    return done;
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    log().warn({ kind: error.kind, reason: error.reason }, "the statistics of posts were refused");
    return { ...done, after: null, refused: error.kind };
  }
}

/** Who is charged: the workspace, where a call was for one alone. */
function onlyWorkspace(posts: readonly DuePost[]): string | null {
  const ids = new Set(posts.map(({ workspaceId }) => workspaceId));
  return ids.size === 1 ? (posts[0]?.workspaceId ?? null) : null;
}
