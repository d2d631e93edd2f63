import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { eachMetric } from "./metric-sql";
import type { Metric } from "./points";

type KnownVideo = Record<Metric, bigint | null> & { lastObservedAt: Date; lastChangedAt: Date };

const counter = z.bigint().nullable();
const rows = z.array(
  z.object({
    videoId: z.string(),
    profileId: z.string(),
    lastObservedAt: z.date().nullable(),
    lastChangedAt: z.date().nullable(),
    views: counter,
    likes: counter,
    comments: counter,
    shares: counter,
    favorites: counter,
  }),
);

/** Of each video that exists: whose it is, and what `scope` knows of it; `known` is undefined before its first numbers. */
export async function readVideoStates(
  tx: Tx,
  scope: string,
  videoIds: string[],
): Promise<Map<string, { profileId: string; known: KnownVideo | undefined }>> {
  const found = await tx.$queryRaw`
    SELECT v.id AS "videoId", v."profileId", g."lastObservedAt", g."lastChangedAt", ${eachMetric((metric) => `g.${metric}`)}
    FROM "Video" v LEFT JOIN "VideoState" g ON g.scope = ${scope}::uuid AND g."videoId" = v.id
    WHERE v.id = ANY(${videoIds}::uuid[])`;
  return new Map(
    rows.parse(found).map(({ videoId, profileId, lastObservedAt, lastChangedAt, ...metrics }) => {
      const known = lastObservedAt && lastChangedAt ? { ...metrics, lastObservedAt, lastChangedAt } : undefined;
      return [videoId, { profileId, known }];
    }),
  );
}
