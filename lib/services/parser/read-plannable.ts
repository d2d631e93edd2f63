import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { SHARED_SCOPE } from "@/lib/services/scope";
import type { PlannableProfile } from "./plan-parse";
import { readDueProfiles } from "./read-due-profiles";

/** What a scheduled parse at `due` will read, in the order in which it will. */
export async function readPlannable(ctx: Pick<SystemCtx, "db">, due: Date): Promise<PlannableProfile[]> {
  const ids = await readDueProfiles(ctx.db, due);
  const readable = { scope: SHARED_SCOPE, availability: { notIn: ["private" as const, "deleted" as const] } };
  const rows = await ctx.db.profile.findMany({
    where: { id: { in: ids } },
    select: { id: true, platform: true, status: true, _count: { select: { videos: { where: readable } } } },
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = known.get(id);
    return row ? [{ id, platform: row.platform, status: row.status, videos: row._count.videos }] : [];
  });
}
