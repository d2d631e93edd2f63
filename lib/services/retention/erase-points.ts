import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { IMPORT_SOURCE } from "@/lib/services/metrics/points";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { Prisma } from "@/prisma/generated/client";

/** `public`: what platforms told everybody, wherever it is kept. `imported`: what workspace `scope` brought itself. */
export type Erased = "public" | { imported: string };
export type ErasedPoints = { videos: number; videoPoints: number; profilePoints: number };

const counted = z.tuple([z.object({ points: z.number(), videos: z.number() })]);

/** Erases stored points of one profile, those from before `before` or all, and nothing that is derived from them. */
export async function erasePoints(
  tx: Tx,
  profileId: string,
  what: Erased,
  before: Date | null = null,
): Promise<ErasedPoints> {
  const old = before ? Prisma.sql`s."observedAt" < ${before}::timestamptz` : Prisma.sql`true`;
  const which =
    what === "public"
      ? Prisma.sql`(s.scope = ${SHARED_SCOPE}::uuid OR s.source <> ${IMPORT_SOURCE})`
      : Prisma.sql`(s.scope = ${what.imported}::uuid AND s.source = ${IMPORT_SOURCE})`;
  // What a workspace reads with its consent of a video of its own that is not published is not public.
  const seen =
    what === "public"
      ? Prisma.sql`AND v.scope = ${SHARED_SCOPE}::uuid
          AND (s.scope = v.scope OR v."publishedAt" IS NULL OR s."observedAt" >= v."publishedAt")`
      : Prisma.empty;
  const [ofVideos] = counted.parse(
    await tx.$queryRaw`
      WITH gone AS (
        DELETE FROM "VideoSnapshot" s USING "Video" v
        WHERE v."profileId" = ${profileId}::uuid ${seen} AND s."videoId" = v.id AND ${which} AND ${old}
        RETURNING s."videoId")
      SELECT count(*)::int AS points, count(DISTINCT "videoId")::int AS videos FROM gone`,
  );
  const ofProfile = await tx.$executeRaw`
    DELETE FROM "ProfileSnapshot" s WHERE s."profileId" = ${profileId}::uuid AND ${which} AND ${old}`;
  return { videos: ofVideos.videos, videoPoints: ofVideos.points, profilePoints: ofProfile };
}
