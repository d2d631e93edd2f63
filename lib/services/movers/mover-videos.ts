import "server-only";
import type { Period } from "@/lib/analytics/period";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { imageUrl } from "@/lib/services/images/image-url";
import { countVideoMoves } from "@/lib/services/metrics/count-video-moves";
import { readVideoMoves } from "@/lib/services/metrics/read-video-moves";
import type { MoversDto, MoversQuery } from "./schemas";
import { toMoveFigures } from "./to-move-figures";

/** Videos that rose or fell, the farthest first. */
export async function moverVideos(
  ctx: Ctx,
  { platform, metric, by, direction, limit }: MoversQuery,
  period: Period,
): Promise<Pick<MoversDto, "items" | "considered" | "unknown">> {
  if (metric === "followers") throw new AppError("validation_failed", "A video has no followers.");
  const [moves, counts] = await Promise.all([
    readVideoMoves(ctx, { platform }, period, { metric, by, direction, limit }),
    countVideoMoves(ctx, { platform }, period, { metric, by }),
  ]);
  return {
    ...counts,
    items: moves.map((move) => ({
      id: move.id,
      name: move.title,
      platforms: [move.platform],
      pictureUrl: imageUrl(move.thumbnailUrl, 320),
      blogger: { id: move.bloggerId, name: move.bloggerName },
      publishedAt: move.publishedAt?.toISOString() ?? null,
      ...toMoveFigures(move),
      sparkline: null,
    })),
  };
}
