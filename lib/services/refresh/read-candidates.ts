import "server-only";
import { z } from "zod";
import type { SystemCtx } from "@/lib/services/context";
import { SHARED_SCOPE } from "@/lib/services/scope";
import type { Platform } from "@/prisma/generated/enums";
import type { RefreshState } from "./rules";

/** More are not weighed in one tick: the newest go first. */
const MOST = 50_000;

const count = z.coerce.number().nullable();
const row = z.object({
  id: z.string(),
  platformVideoId: z.string(),
  profileId: z.string(),
  publishedAt: z.date(),
  observedAt: z.date().nullable(),
  views: count,
  firstViews: count,
  firstViewsAt: z.date().nullable(),
});
export type Candidate = RefreshState & z.infer<typeof row>;

/** Videos of watched accounts that can be read, each once however many workspaces watch it. */
export async function readCandidates(ctx: Pick<SystemCtx, "db">, platform: Platform): Promise<Candidate[]> {
  const rows = await ctx.db.$queryRaw`
    SELECT v.id::text, v."platformVideoId", v."profileId"::text, v."publishedAt", s."lastObservedAt" AS "observedAt",
      s.views, s."firstViews", s."firstViewsAt"
    FROM "Video" v
    JOIN "Profile" p ON p.id = v."profileId" AND p.status IN ('active', 'empty')
    LEFT JOIN "VideoState" s ON s.scope = v.scope AND s."videoId" = v.id
    WHERE v.scope = ${SHARED_SCOPE}::uuid AND v.platform = ${platform}::"Platform"
      AND v.availability NOT IN ('private', 'deleted', 'members_only') AND v."publishedAt" IS NOT NULL
      AND EXISTS (
        SELECT 1 FROM "Subscription" x
        JOIN "Blogger" b ON b.id = x."bloggerId" AND b."deletedAt" IS NULL
        JOIN "Workspace" w ON w.id = x."workspaceId" AND w."deletedAt" IS NULL
        WHERE x."profileId" = p.id)
    ORDER BY v."publishedAt" DESC LIMIT ${MOST}`;
  return z.array(row).parse(rows);
}
