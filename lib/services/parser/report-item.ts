import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { reportProgress } from "@/lib/services/live/report-progress";
import { parseProgress } from "@/lib/services/live/schemas";
import { placeholderName } from "@/lib/services/profiles/rules";

const rowSchema = z.object({
  workspaceId: z.string(),
  runId: z.string(),
  runStatus: z.string(),
  total: z.int(),
  done: z.int(),
  failed: z.int(),
  bloggerIds: z.array(z.string()),
  profileId: z.string(),
  title: z.string().nullable(),
  handle: z.string().nullable(),
  url: z.string(),
  status: z.string(),
  step: z.string().nullable(),
  videosSeen: z.int(),
  errorCode: z.string().nullable(),
});

/**
 * Tells how far an item and its run are to every workspace that sees it: the run's own one, or, in the installation's
 * daily run, all that watch the profile, each with the counts of its own items.
 */
export async function reportItem(db: Pick<Tx, "$queryRaw" | "$executeRaw">, itemId: string): Promise<void> {
  const rows = await db.$queryRaw`
    WITH one AS (
      SELECT i.*, r."workspaceId" AS owner, r.status AS "runStatus" FROM "ParseRunItem" i
      JOIN "ParseRun" r ON r.id = i."runId" WHERE i.id = ${itemId}::uuid),
    audience AS (
      SELECT sub."workspaceId", array_agg(DISTINCT b.id::text) AS "bloggerIds" FROM one
      JOIN "Subscription" sub ON sub."profileId" = one."profileId"
      JOIN "Blogger" b ON b.id = sub."bloggerId" AND b."deletedAt" IS NULL
      WHERE one.owner IS NULL OR sub."workspaceId" = one.owner
      GROUP BY sub."workspaceId")
    SELECT audience."workspaceId"::text, one."runId"::text, one."runStatus"::text, audience."bloggerIds",
      counts.total, counts.done, counts.failed, one."profileId"::text, p.title, p.handle, p.url,
      one.status::text, one.step, one."videosSeen", one."errorCode"
    FROM one JOIN "Profile" p ON p.id = one."profileId" CROSS JOIN audience
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS total, count(*) FILTER (WHERE i.status IN ('completed', 'failed', 'cancelled'))::int AS done,
        count(*) FILTER (WHERE i.status = 'failed')::int AS failed
      FROM "ParseRunItem" i WHERE i."runId" = one."runId" AND (one.owner IS NOT NULL OR EXISTS (
        SELECT 1 FROM "Subscription" s WHERE s."workspaceId" = audience."workspaceId" AND s."profileId" = i."profileId"))
    ) counts`;
  for (const row of z.array(rowSchema).parse(rows)) {
    const { workspaceId, runId, runStatus, total, done, failed, handle, url, ...item } = row;
    const title = item.title ?? placeholderName({ handle, url });
    const data = parseProgress.parse({
      id: runId,
      status: runStatus,
      total,
      done,
      failed,
      item: { ...item, id: itemId, title },
    });
    await reportProgress(db, { workspaceId, topic: "parse", data });
  }
}
