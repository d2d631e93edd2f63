import "server-only";
import { z } from "zod";
import type { Ctx } from "@/lib/services/context";
import type { CivilDate } from "@/lib/time/civil-date";
import { BUCKETS } from "./rules";
import { type QuotaUse, sumUse } from "./sum-use";

const rows = z.array(
  z.object({
    bucket: z.enum(BUCKETS),
    method: z.string(),
    workspaceId: z.string().nullable(),
    calls: z.int(),
    units: z.int(),
  }),
);

/**
 * Who spent a day's units, by method and by workspace. Other workspaces are named to administrators only; for anybody else
 * they are one sum.
 */
export async function readQuotaUse(ctx: Ctx, credential: string, day: CivilDate): Promise<QuotaUse> {
  const answer = await ctx.db.$queryRaw`
    SELECT b.name AS bucket, e.method, e."workspaceId"::text, count(*)::int AS calls, sum(e.units)::int AS units
    FROM "QuotaEntry" e JOIN "QuotaBucket" b ON b.id = e."bucketId"
    WHERE b.credential = ${credential} AND b.day = ${day}::date AND e.status <> 'released'
    GROUP BY 1, 2, 3`;
  const spent = rows.parse(answer);
  const ids = [...new Set(spent.flatMap((row) => row.workspaceId ?? []))];
  return sumUse(spent, ctx.workspaceId, seesAll(ctx) ? await namesOf(ctx, ids) : null);
}

/** A personal token stays in its workspace, whoever made it. */
const seesAll = ({ actor }: Ctx): boolean =>
  actor.kind === "system" || (actor.role === "admin" && actor.via !== "api_token");

async function namesOf(ctx: Ctx, ids: string[]): Promise<Map<string, string>> {
  const found = await ctx.db.workspace.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(found.map(({ id, name }) => [id, name]));
}
