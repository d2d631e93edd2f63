import "server-only";
import type { Tx } from "@/lib/db/client";
import { shared } from "./metric-sql";
import { shapeViewsOf } from "./shape-view";

/**
 * Gives a workspace its own view of shared profiles, before it stores points of its own on them: the view begins as a copy
 * of what everybody sees, or of the part that the workspace wants to see. Does nothing for profiles that the workspace owns or already views.
 */
export async function openProfileView(tx: Tx, scope: string, profileIds: string[]): Promise<void> {
  if (profileIds.length === 0) return;
  const opened = await tx.$queryRaw<{ profileId: string }[]>`
    INSERT INTO "ProfileView" (scope, "profileId")
    SELECT ${scope}::uuid, id FROM "Profile" WHERE id = ANY(${profileIds}::uuid[]) AND scope = ${shared}
    ON CONFLICT DO NOTHING RETURNING "profileId"`;
  const ids = opened.map((row) => row.profileId);
  if (ids.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "VideoState" (scope, "videoId", "profileId", "publishedAt", "firstObservedAt", "lastObservedAt",
      "lastChangedAt", source, quality, views, likes, comments, shares, favorites, "firstViews", "firstViewsAt",
      "firstLikes", "firstLikesAt", "firstComments", "firstCommentsAt", "firstShares", "firstSharesAt")
    SELECT ${scope}::uuid, "videoId", "profileId", "publishedAt", "firstObservedAt", "lastObservedAt",
      "lastChangedAt", source, quality, views, likes, comments, shares, favorites, "firstViews", "firstViewsAt",
      "firstLikes", "firstLikesAt", "firstComments", "firstCommentsAt", "firstShares", "firstSharesAt"
    FROM "VideoState" WHERE scope = ${shared} AND "profileId" = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`
    INSERT INTO "ProfileRollup" (scope, "profileId", bucket, "gainedViews", "gainedLikes", "gainedComments",
      "gainedShares", views, likes, comments, shares, favorites, "engActions", "engViews", "followerRates", "followerRated",
      "everGainedViews", "everGainedLikes", "everGainedComments", "everGainedShares",
      "videosTracked", followers, "observedAt", sources, "sourcesSince")
    SELECT ${scope}::uuid, "profileId", bucket, "gainedViews", "gainedLikes", "gainedComments",
      "gainedShares", views, likes, comments, shares, favorites, "engActions", "engViews", "followerRates", "followerRated",
      "everGainedViews", "everGainedLikes", "everGainedComments", "everGainedShares",
      "videosTracked", followers, "observedAt", sources, "sourcesSince"
    FROM "ProfileRollup" WHERE scope = ${shared} AND "profileId" = ANY(${ids}::uuid[])`;
  await shapeViewsOf(tx, ids);
}
