import "server-only";
import { env } from "@/lib/env/env";
import { adapterFor } from "@/lib/platforms/registry";
import type { SystemCtx } from "@/lib/services/context";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { DETAILS_BATCH } from "./rules";

export type ParseCost = { profiles: number; units: number };

/**
 * What one parse costs in the queries bucket, of one workspace's profiles or (without one) of all that anybody watches:
 * accounts together, then each one's listing and videos.
 */
export async function readParseCost(ctx: Pick<SystemCtx, "db">, workspaceId?: string): Promise<ParseCost> {
  const watched = { deletedAt: null, workspace: { deletedAt: null } };
  const profiles = await ctx.db.profile.findMany({
    where: {
      scope: SHARED_SCOPE,
      subscriptions: { some: { ...(workspaceId ? { workspaceId } : {}), blogger: watched } },
    },
    select: { platform: true, _count: { select: { videos: { where: { scope: SHARED_SCOPE } } } } },
  });
  const chosen = adapterFor("youtube");
  const byKey = chosen.usable && chosen.adapter.connector === "youtube-api";
  const costly = byKey ? profiles.filter((profile) => profile.platform === "youtube") : [];
  const units = costly.reduce(
    (sum, { _count }) => {
      const videos = Math.min(_count.videos, env().MAX_VIDEOS_PER_PLATFORM);
      return sum + 2 * Math.max(1, Math.ceil(videos / DETAILS_BATCH));
    },
    Math.ceil(costly.length / DETAILS_BATCH),
  );
  return { profiles: profiles.length, units };
}
