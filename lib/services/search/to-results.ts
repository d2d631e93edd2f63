import "server-only";
import { findWatchers } from "@/lib/services/bloggers/find-watchers";
import type { Ctx } from "@/lib/services/context";
import { imageUrl } from "@/lib/services/images/image-url";
import { toCount } from "@/lib/services/metrics/count";
import { SHARED_SCOPE } from "@/lib/services/scope";
import type { RememberedNumbers, RememberedSearch, SearchResultDto } from "./schemas";

/** What was found, with its numbers and with who of the workspace has the channel already. */
export async function toResults(
  ctx: Ctx,
  items: RememberedSearch["items"],
  numbers: RememberedNumbers,
): Promise<SearchResultDto[]> {
  const bloggers = await watchersOf(
    ctx,
    items.map((item) => item.channel.platformId),
  );
  const count = (text: string | null | undefined) => toCount(text == null ? null : BigInt(text));
  return items.map((item) => {
    const known = item.kind === "video" ? numbers[item.platformId] : undefined;
    return {
      ...item,
      title: known?.title ?? item.title,
      thumbnailUrl: imageUrl(item.thumbnailUrl, 320),
      views: count(known?.views),
      likes: count(known?.likes),
      durationSec: known?.durationSec ?? null,
      videoKind: known?.kind ?? null,
      blogger: bloggers.get(item.channel.platformId) ?? null,
    };
  });
}

async function watchersOf(ctx: Ctx, platformIds: string[]): Promise<Map<string, { id: string; name: string }>> {
  const profiles = await ctx.db.profile.findMany({
    where: { scope: SHARED_SCOPE, platform: "youtube", platformId: { in: [...new Set(platformIds)] } },
    select: { id: true, platformId: true },
  });
  const watchers = await findWatchers(
    ctx.db,
    ctx.workspaceId,
    profiles.map(({ id }) => id),
  );
  return new Map(
    profiles.flatMap(({ id, platformId }) => {
      const blogger = watchers.get(id);
      return platformId && blogger ? [[platformId, blogger] as const] : [];
    }),
  );
}
