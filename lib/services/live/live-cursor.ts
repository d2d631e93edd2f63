import "server-only";
import type { Ctx } from "@/lib/services/context";

/** Longer than a page takes from the first row that it reads to the moment when its browser listens. */
const MARGIN_MS = 10_000;

/**
 * The live event after which a page that is being made has to listen: what happens between its rows being read and its
 * stream being open is told again. What it knows already is told twice then, and only asked for once more.
 */
export async function liveCursor(ctx: Ctx): Promise<string> {
  const { _max } = await ctx.db.liveEvent.aggregate({
    where: { workspaceId: ctx.workspaceId, createdAt: { lt: new Date(ctx.now.getTime() - MARGIN_MS) } },
    _max: { id: true },
  });
  return String(_max.id ?? 0);
}
