import "server-only";
import { z } from "zod";
import type { KindHints } from "@/lib/platforms/contract";
import type { SystemCtx } from "@/lib/services/context";
import { markGoneVideos } from "@/lib/services/videos/mark-gone-videos";
import { storeObservedVideos } from "@/lib/services/videos/store-observed-videos";
import { Quality } from "@/prisma/generated/enums";
import { chooseAdapter } from "./choose-adapter";
import { type Ended, inItemStep } from "./in-item-step";
import { gateFor } from "./resolve-item";

/** Counters as decimal strings: a step's result is JSON, and a counter is never rounded. */
const told = z.string().nullable();
const pointSchema = z.object({
  videoId: z.string(),
  views: told,
  likes: told,
  comments: told,
  shares: told,
  favorites: told,
});

export const detailsSchema = z.object({
  state: z.literal("read"),
  observedAt: z.iso.datetime(),
  source: z.string(),
  quality: z.enum(Quality),
  points: z.array(pointSchema),
});
export type Details = z.infer<typeof detailsSchema>;

const text = (value: bigint | null): string | null => value?.toString() ?? null;

/** Step `details`: facts and numbers of at most 50 videos. Facts are stored here, numbers by the next step. */
export async function readItemDetails(
  ctx: SystemCtx,
  itemId: string,
  ask: { ids: string[]; hints: KindHints },
): Promise<Ended | Details> {
  return inItemStep(ctx, itemId, "details", async (work): Promise<Ended | Details> => {
    const { profile } = work;
    const adapter = chooseAdapter(ctx, profile.platform);
    const { videos, missing, provenance } = await adapter.details(ask.ids, { quota: gateFor(ctx, work) }, ask.hints);
    const ids = await ctx.db.$transaction(async (tx) => {
      const stored = await storeObservedVideos(tx, profile, videos, ctx.now);
      const gone = missing.map((id) => ({ id, availability: "deleted" as const }));
      await markGoneVideos(tx, profile.id, gone, ctx.now);
      return stored.ids;
    });
    const points = videos.flatMap(({ platformVideoId, metrics }) => {
      const videoId = ids.get(platformVideoId);
      if (!videoId || !metrics) return [];
      const { views, likes, comments, shares, favorites } = metrics;
      return [
        {
          videoId,
          views: text(views),
          likes: text(likes),
          comments: text(comments),
          shares: text(shares),
          favorites: text(favorites),
        },
      ];
    });
    return { state: "read", observedAt: ctx.now.toISOString(), ...provenance, points };
  });
}
