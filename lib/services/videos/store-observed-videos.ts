import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import type { ObservedVideo } from "@/lib/platforms/contract";
import { followPublication } from "@/lib/services/metrics/follow-publication";
import { SHARED_SCOPE } from "@/lib/services/scope";
import type { Platform } from "@/prisma/generated/enums";
import { videoHashtags } from "./video-hashtags";

export type StoredVideos = { ids: Map<string, string>; added: number };

const stored = z.array(z.object({ id: z.string(), platformVideoId: z.string(), added: z.boolean() }));

/**
 * Stores the facts about videos (not their numbers) in one statement. What an answer does not tell keeps its value; a kind
 * that was found out is not unlearnt; what is derived follows a publication that is told otherwise. Returns our ids by
 * platform id.
 */
export async function storeObservedVideos(
  tx: Tx,
  profile: { id: string; platform: Platform },
  videos: ObservedVideo[],
  at: Date,
): Promise<StoredVideos> {
  if (videos.length === 0) return { ids: new Map(), added: 0 };
  const rows = JSON.stringify(
    videos.map(({ metrics: _metrics, ...facts }) => ({ ...facts, hashtags: hashtagsOf(profile.platform, facts) })),
  );
  const found = await tx.$queryRaw`
    INSERT INTO "Video" AS v (id, scope, platform, "platformVideoId", "profileId", kind, "kindMethod", title, description,
      url, "thumbnailUrl", "publishedAt", "durationSec", tags, hashtags, music, "categoryId", availability, "availabilityAt", etag,
      "updatedAt")
    SELECT gen_random_uuid(), ${SHARED_SCOPE}::uuid, ${profile.platform}::"Platform", new."platformVideoId",
      ${profile.id}::uuid, new.kind::"VideoKind", new."kindMethod", new.title, new.description, new.url,
      new."thumbnailUrl", new."publishedAt", new."durationSec", coalesce(new.tags, '{}'), new.hashtags, new.music, new."categoryId",
      new.availability::"VideoAvailability", ${at}::timestamptz, new.etag, ${at}::timestamptz
    FROM jsonb_to_recordset(${rows}::jsonb) AS new("platformVideoId" text, kind text, "kindMethod" text, title text,
      description text, url text, "thumbnailUrl" text, "publishedAt" timestamptz, "durationSec" int, tags text[],
      hashtags text[], music text,
      "categoryId" text, availability text, etag text)
    ORDER BY new."platformVideoId"
    ON CONFLICT (scope, platform, "platformVideoId") DO UPDATE SET
      "profileId" = EXCLUDED."profileId",
      kind = CASE WHEN EXCLUDED.kind = 'unknown' THEN v.kind ELSE EXCLUDED.kind END,
      "kindMethod" = CASE WHEN EXCLUDED.kind = 'unknown' THEN v."kindMethod" ELSE EXCLUDED."kindMethod" END,
      title = EXCLUDED.title,
      description = coalesce(EXCLUDED.description, v.description),
      url = EXCLUDED.url,
      "thumbnailUrl" = coalesce(EXCLUDED."thumbnailUrl", v."thumbnailUrl"),
      "publishedAt" = coalesce(EXCLUDED."publishedAt", v."publishedAt"),
      "durationSec" = coalesce(EXCLUDED."durationSec", v."durationSec"),
      tags = CASE WHEN EXCLUDED.tags = '{}' THEN v.tags ELSE EXCLUDED.tags END,
      hashtags = CASE WHEN EXCLUDED.description IS NOT NULL OR EXCLUDED.tags <> '{}' THEN EXCLUDED.hashtags
        ELSE ARRAY(SELECT unnest(v.hashtags) UNION SELECT unnest(EXCLUDED.hashtags) ORDER BY 1) END,
      music = coalesce(EXCLUDED.music, v.music),
      "categoryId" = coalesce(EXCLUDED."categoryId", v."categoryId"),
      availability = EXCLUDED.availability,
      "availabilityAt" = CASE WHEN v.availability = EXCLUDED.availability THEN v."availabilityAt"
        ELSE EXCLUDED."availabilityAt" END,
      etag = coalesce(EXCLUDED.etag, v.etag),
      "updatedAt" = EXCLUDED."updatedAt"
    RETURNING v.id::text, v."platformVideoId", (xmax = 0) AS added`;
  const rowsBack = stored.parse(found);
  await followPublication(
    tx,
    rowsBack.map(({ id }) => id),
  );
  return {
    ids: new Map(rowsBack.map((row) => [row.platformVideoId, row.id])),
    added: rowsBack.filter((row) => row.added).length,
  };
}

const hashtagsOf = (platform: Platform, { title, description, tags }: Omit<ObservedVideo, "metrics">) =>
  videoHashtags({ platform, title, description, tags });
