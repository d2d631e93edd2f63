import "server-only";
import type { Tx } from "@/lib/db/client";
import { emit } from "@/lib/events/emit";
import type { SystemCtx } from "@/lib/services/context";
import { SHARED_SCOPE } from "@/lib/services/scope";

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
    const profileIds = await dueProfiles(tx, due);
    if (profileIds.length === 0) return { runId: null, started: false };
    const run = await tx.parseRun.create({
      data: {
        trigger: "schedule",
        scheduledFor: due,
        total: profileIds.length,
        createdAt: ctx.now,
        items: { createMany: { data: profileIds.map((profileId) => ({ profileId })) } },
      },
      select: { id: true },
    });
    await emit(tx, "parser/run.requested", { runId: run.id, workspaceId: null });
    return { runId: run.id, started: true };
  });
}

/**
 * What was watched when the parse was due and has not been read since. An account that the platform has closed is not
 * asked for every day.
 */
async function dueProfiles(tx: Tx, due: Date): Promise<string[]> {
  const profiles = await tx.profile.findMany({
    where: {
      scope: SHARED_SCOPE,
      status: { not: "terminated" },
      OR: [{ lastParsedAt: null }, { lastParsedAt: { lt: due } }],
      subscriptions: {
        some: { createdAt: { lte: due }, blogger: { deletedAt: null, workspace: { deletedAt: null } } },
      },
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return profiles.map((profile) => profile.id);
}
