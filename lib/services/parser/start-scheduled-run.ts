import "server-only";
import { emit } from "@/lib/events/emit";
import type { SystemCtx } from "@/lib/services/context";
import { readDueProfiles } from "./read-due-profiles";

export type ScheduledRun = { runId: string | null; started: boolean };

/**
 * Starts the installation's parse that was due at `due`: every profile that any workspace watches, once. However many
 * processes ask for the same time, one run comes out; the others learn its id.
 */
export async function startScheduledRun(ctx: SystemCtx, due: Date): Promise<ScheduledRun> {
  return ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('scheduled parse', 0))`;
    const known = await tx.parseRun.findUnique({ where: { scheduledFor: due }, select: { id: true } });
    if (known) return { runId: known.id, started: false };
    const profileIds = await readDueProfiles(tx, due);
    if (profileIds.length === 0) return { runId: null, started: false };
    const run = await tx.parseRun.create({
      data: {
        trigger: "schedule",
        scheduledFor: due,
        total: profileIds.length,
        createdAt: ctx.now,
        items: { createMany: { data: profileIds.map((profileId, position) => ({ profileId, position })) } },
      },
      select: { id: true },
    });
    await emit(tx, "parser/run.requested", { runId: run.id, workspaceId: null });
    return { runId: run.id, started: true };
  });
}
