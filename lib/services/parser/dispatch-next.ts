import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { emit } from "@/lib/events/emit";
import { Platform } from "@/prisma/generated/enums";

/** Asked for at once per run and platform: twice what is read at once, so that nobody waits for the next event. */
const WINDOW = 10;

const rows = z.array(z.object({ itemId: z.string(), profileId: z.string(), platform: z.enum(Platform) }));

/**
 * Asks for the parse of a run's next profiles, in their order, as many per platform as its window has room for. A long run
 * holds no more places in the line than that: one that a person asks for meanwhile comes soon, and a paused platform holds
 * nobody else up. The caller holds the run's lock; the mark and the events commit together, so none is asked for twice.
 */
export async function dispatchNext(
  tx: Tx,
  { id: runId, workspaceId }: { id: string; workspaceId: string | null },
  now: Date,
): Promise<number> {
  const found = await tx.$queryRaw`
    WITH going AS (
      SELECT p.platform, count(*) AS items FROM "ParseRunItem" i JOIN "Profile" p ON p.id = i."profileId"
      WHERE i."runId" = ${runId}::uuid AND i."dispatchedAt" IS NOT NULL AND i.status IN ('queued', 'running')
      GROUP BY p.platform
    ), waiting AS (
      SELECT i.id, i."profileId", p.platform, i.position,
        row_number() OVER (PARTITION BY p.platform ORDER BY i.position, i.id) AS turn
      FROM "ParseRunItem" i JOIN "Profile" p ON p.id = i."profileId"
      WHERE i."runId" = ${runId}::uuid AND i."dispatchedAt" IS NULL AND i.status = 'queued'
    )
    SELECT w.id::text AS "itemId", w."profileId"::text, w.platform::text
    FROM waiting w LEFT JOIN going g ON g.platform = w.platform
    WHERE w.turn <= ${WINDOW} - coalesce(g.items, 0)
    ORDER BY w.position, w.id`;
  const next = rows.parse(found);
  for (const item of next) await emit(tx, "blogger/parse.requested", { runId, workspaceId, ...item }, { workspaceId });
  await tx.parseRunItem.updateMany({
    where: { id: { in: next.map((item) => item.itemId) } },
    data: { dispatchedAt: now },
  });
  return next.length;
}
