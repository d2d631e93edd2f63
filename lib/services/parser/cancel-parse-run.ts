import "server-only";
import { emit } from "@/lib/events/emit";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { findOwnRun } from "./find-own-run";
import { getParseRun } from "./get-parse-run";
import { reportItem } from "./report-item";
import type { RunDetailDto } from "./schemas";
import { settleRun } from "./settle-run";

/** Enough for what is on somebody's screen; each of these events says that the whole run is cancelled. */
const REPORTED = 20;

/** Stops a run: what has been read stays, what is left is not begun. Cancelling an ended run changes nothing. */
export async function cancelParseRun(ctx: Ctx, id: string): Promise<RunDetailDto> {
  const { workspaceId } = ctx;
  const stopped = await ctx.db.$transaction(async (tx) => {
    await findOwnRun(tx, ctx, id);
    const { count } = await tx.parseRun.updateMany({
      where: { id, workspaceId, status: { in: ["queued", "running"] } },
      data: { status: "cancelled", cancelledAt: ctx.now },
    });
    if (count === 0) return [];
    const left = { runId: id, status: { in: ["queued" as const, "running" as const] } };
    const items = await tx.parseRunItem.findMany({ where: left, select: { id: true } });
    await tx.parseRunItem.updateMany({ where: left, data: { status: "cancelled", finishedAt: ctx.now } });
    await settleRun(tx, id, ctx.now);
    await emit(tx, "parser/run.cancelled", { runId: id }, { workspaceId });
    await recordAudit(tx, ctx, { action: "parse.cancelled", entityType: "run", entityId: id });
    return items;
  });
  for (const item of stopped.slice(0, REPORTED)) await reportItem(ctx.db, item.id);
  return getParseRun(ctx, id);
}
