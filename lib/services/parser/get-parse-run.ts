import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { placeholderName } from "@/lib/services/profiles/rules";
import { Prisma } from "@/prisma/generated/client";
import { Platform, RunStatus } from "@/prisma/generated/enums";
import { readRuns } from "./read-runs";
import type { RunDetailDto, RunItemDto } from "./schemas";
import { visibleItems } from "./visible-items";

const item = z.object({
  id: z.string(),
  profileId: z.string(),
  platform: z.enum(Platform),
  title: z.string().nullable(),
  handle: z.string().nullable(),
  url: z.string(),
  bloggers: z.array(z.object({ id: z.string(), name: z.string() })),
  status: z.enum(RunStatus),
  step: z.string().nullable(),
  videosSeen: z.int(),
  videosNew: z.int(),
  snapshotsWritten: z.int(),
  units: z.int(),
  errorCode: z.string().nullable(),
  errorDetail: z.string().nullable(),
  startedAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
});

/** One run with its items, those that failed first. */
export async function getParseRun(ctx: Ctx, id: string): Promise<RunDetailDto> {
  const [run] = await readRuns(ctx, Prisma.sql`r.id = ${id}::uuid`, 1);
  if (!run) throw new AppError("not_found", "This run does not exist.");
  const rows = await ctx.db.$queryRaw`
    SELECT i.id::text, i."profileId"::text, p.platform::text, p.title, p.handle, p.url, i.status::text, i.step,
      i."videosSeen", i."videosNew", i."snapshotsWritten", i.units, i."errorCode", i."errorDetail", i."startedAt",
      i."finishedAt", coalesce(watch.bloggers, '[]'::jsonb) AS bloggers
    FROM (${visibleItems(ctx.workspaceId)}) i JOIN "Profile" p ON p.id = i."profileId"
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) ORDER BY b.name) AS bloggers
      FROM "Subscription" sub JOIN "Blogger" b ON b.id = sub."bloggerId" AND b."deletedAt" IS NULL
      WHERE sub."workspaceId" = ${ctx.workspaceId}::uuid AND sub."profileId" = i."profileId") watch ON true
    WHERE i."runId" = ${id}::uuid
    ORDER BY (i.status = 'failed') DESC, i.id`;
  return { ...run, items: z.array(item).parse(rows).map(toItemDto) };
}

function toItemDto({ errorCode, errorDetail, ...row }: z.output<typeof item>): RunItemDto {
  return {
    ...row,
    title: row.title ?? placeholderName(row),
    error: errorCode ? { code: errorCode, detail: errorDetail } : null,
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
