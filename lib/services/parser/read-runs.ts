import "server-only";
import { z } from "zod";
import type { Ctx } from "@/lib/services/context";
import { Prisma } from "@/prisma/generated/client";
import { RunStatus, RunTrigger } from "@/prisma/generated/enums";
import type { RunDto } from "./schemas";
import { visibleItems } from "./visible-items";

const time = z.date().nullable();
const row = z.object({
  id: z.string(),
  trigger: z.enum(RunTrigger),
  status: z.enum(RunStatus),
  shared: z.boolean(),
  total: z.int(),
  done: z.int(),
  failed: z.int(),
  units: z.int(),
  createdAt: z.date(),
  startedAt: time,
  finishedAt: time,
  cancelledAt: time,
});

/** Runs that the workspace sees, newest first, with the counts of the items that it sees. `where` filters runs (`r`). */
export async function readRuns(ctx: Ctx, where: Prisma.Sql, limit: number): Promise<RunDto[]> {
  const rows = await ctx.db.$queryRaw`
    SELECT r.id::text, r.trigger::text, r.status::text, r."workspaceId" IS NULL AS shared, r."createdAt", r."startedAt",
      r."finishedAt", r."cancelledAt", coalesce(c.total, 0) AS total, coalesce(c.done, 0) AS done,
      coalesce(c.failed, 0) AS failed, coalesce(u.units, 0) AS units
    FROM "ParseRun" r
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS total, count(*) FILTER (WHERE i.status IN ('completed', 'failed', 'cancelled'))::int AS done,
        count(*) FILTER (WHERE i.status = 'failed')::int AS failed
      FROM (${visibleItems(ctx.workspaceId)}) i WHERE i."runId" = r.id) c ON true
    LEFT JOIN LATERAL (
      SELECT sum(q.units)::int AS units FROM "QuotaEntry" q
      WHERE q."runId" = r.id AND q.status = 'committed' AND r."workspaceId" IS NOT NULL) u ON true
    WHERE (r."workspaceId" = ${ctx.workspaceId}::uuid OR (r."workspaceId" IS NULL AND c.total > 0)) AND ${where}
    ORDER BY r."createdAt" DESC, r.id DESC LIMIT ${limit}`;
  return z
    .array(row)
    .parse(rows)
    .map((run) => ({
      ...run,
      createdAt: run.createdAt.toISOString(),
      startedAt: run.startedAt?.toISOString() ?? null,
      finishedAt: run.finishedAt?.toISOString() ?? null,
      cancelledAt: run.cancelledAt?.toISOString() ?? null,
    }));
}

/** Runs that are not over yet. */
export const unfinished = Prisma.sql`r.status IN ('queued', 'running')`;
