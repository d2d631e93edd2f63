import "server-only";
import { z } from "zod";
import { env } from "@/lib/env/env";
import type { KindHints, VideoListing } from "@/lib/platforms/contract";
import type { SystemCtx } from "@/lib/services/context";
import { recordObservations } from "@/lib/services/metrics/record-observations";
import { knownVideoIds } from "@/lib/services/videos/known-video-ids";
import { markGoneVideos } from "@/lib/services/videos/mark-gone-videos";
import { storeObservedVideos } from "@/lib/services/videos/store-observed-videos";
import type { Profile } from "@/prisma/generated/client";
import { chooseAdapter } from "./choose-adapter";
import { handlesOf } from "./handles-of";
import { type Ended, inItemStep } from "./in-item-step";
import { gateFor } from "./resolve-item";

/**
 * `ids`: videos that need a look of their own, none where the listing told everything. `etag` is kept only when the parse
 * has ended well, so that a parse that failed half-way does not take the next listing for unchanged.
 */
export type Listed = {
  state: "listed";
  ids: string[];
  hints: KindHints;
  found: number;
  snapshotsWritten: number;
  etag: { uploads: string; limit: number } | null;
};
export type ListResult = Ended | Listed;

const etagsSchema = z.object({ uploads: z.string(), limit: z.int() }).partial().catch({});

/** Step `list`: the newest videos. An unchanged listing is answered from what is stored. */
export async function listItemVideos(ctx: SystemCtx, itemId: string): Promise<ListResult> {
  return inItemStep(ctx, itemId, "list", async (work): Promise<ListResult> => {
    const { profile } = work;
    const limit = env().MAX_VIDEOS_PER_PLATFORM;
    const known = etagsSchema.parse(profile.etags);
    const { platformId, uploadsPlaylistId } = profile;
    if (!platformId) return { state: "ended" };
    const listing = await chooseAdapter(ctx, profile.platform).list(
      { platformId, uploadsPlaylistId, etag: known.limit === limit ? (known.uploads ?? null) : null },
      limit,
      { quota: gateFor(ctx, work), ...handlesOf([profile]) },
    );
    if (listing.onlyKnown) return knownAndPasted(ctx, profile, limit);
    if (listing.notModified) {
      const ids = await knownVideoIds(ctx.db, profile.id, { limit });
      const etag = known.uploads ? { uploads: known.uploads, limit } : null;
      return { state: "listed", ids, hints: {}, found: ids.length, snapshotsWritten: 0, etag };
    }
    if (listing.videos) return storeListing(ctx, profile, listing);
    await ctx.db.$transaction((tx) => markGoneVideos(tx, profile.id, listing.gone, ctx.now));
    const ids = [...listing.ids, ...(await vanished(ctx, profile, listing))];
    const { hints, etag } = listing;
    const found = listing.ids.length + listing.gone.length;
    return { state: "listed", ids, hints, found, snapshotsWritten: 0, etag: etag ? { uploads: etag, limit } : null };
  });
}

const CONTENT_KINDS = ["video", "photo", "post", "reel", "igtv"];

/** Where a source cannot list: what is known of the account, and the posts under whose links it was pasted. */
async function knownAndPasted(ctx: SystemCtx, profile: Profile, limit: number): Promise<Listed> {
  const aliases = await ctx.db.profileAlias.findMany({
    where: { profileId: profile.id, kind: { in: CONTENT_KINDS } },
    orderBy: { createdAt: "desc" },
    take: limit,
    select: { ref: true },
  });
  const known = await knownVideoIds(ctx.db, profile.id, { limit });
  const ids = [...new Set([...aliases.map((alias) => alias.ref), ...known])].slice(0, limit);
  return { state: "listed", ids, hints: {}, found: ids.length, snapshotsWritten: 0, etag: null };
}

/** Known videos that belong into the listed span but are not in it: asked for by id, to learn what became of them. */
async function vanished(ctx: SystemCtx, profile: Profile, listing: VideoListing): Promise<string[]> {
  if (listing.ids.length === 0) return knownVideoIds(ctx.db, profile.id, { limit: env().MAX_VIDEOS_PER_PLATFORM });
  const listed = new Set([...listing.ids, ...listing.gone.map((video) => video.id)]);
  const oldest = await ctx.db.video.aggregate({
    where: { profileId: profile.id, platformVideoId: { in: listing.ids } },
    _min: { publishedAt: true },
  });
  if (!oldest._min.publishedAt) return [];
  const span = { limit: env().MAX_VIDEOS_PER_PLATFORM, publishedSince: oldest._min.publishedAt };
  return (await knownVideoIds(ctx.db, profile.id, span)).filter((id) => !listed.has(id));
}

/** A source that tells numbers with its listing needs no second look. */
async function storeListing(ctx: SystemCtx, profile: Profile, listing: VideoListing): Promise<Listed> {
  const videos = listing.videos ?? [];
  const { source, quality } = listing.provenance;
  const recorded = await ctx.db.$transaction(async (tx) => {
    const { ids } = await storeObservedVideos(tx, profile, videos, ctx.now);
    await markGoneVideos(tx, profile.id, listing.gone, ctx.now);
    const told = videos.flatMap(({ platformVideoId, metrics }) => {
      const videoId = ids.get(platformVideoId);
      return videoId && metrics ? [{ videoId, metrics }] : [];
    });
    const looks = [{ profileId: profile.id, videos: told }];
    return recordObservations(tx, { observedAt: ctx.now, source, quality, looks });
  });
  const { snapshotsWritten } = recorded;
  return { state: "listed", ids: [], hints: {}, found: videos.length, snapshotsWritten, etag: null };
}
