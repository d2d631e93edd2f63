import "server-only";
import { emit } from "@/lib/events/emit";
import type { SystemCtx } from "@/lib/services/context";

const BATCH = 100;

/** Asks for the parse of a run's next profiles. The mark and the events commit together, so none is asked for twice. */
export async function dispatchRunItems(ctx: SystemCtx, runId: string): Promise<{ dispatched: number; more: boolean }> {
  return ctx.db.$transaction(async (tx) => {
    const run = await tx.parseRun.findUnique({ where: { id: runId } });
    if (run?.status !== "running") return { dispatched: 0, more: false };
    const items = await tx.parseRunItem.findMany({
      where: { runId, status: "queued", dispatchedAt: null },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      take: BATCH,
    });
    const profiles = await tx.profile.findMany({
      where: { id: { in: items.map((item) => item.profileId) } },
      select: { id: true, platform: true },
    });
    const platformOf = new Map(profiles.map(({ id, platform }) => [id, platform]));
    for (const { id: itemId, profileId } of items) {
      const { workspaceId } = run;
      const platform = platformOf.get(profileId);
      const asked = { runId, itemId, profileId, workspaceId, ...(platform ? { platform } : {}) };
      await emit(tx, "blogger/parse.requested", asked, { workspaceId });
    }
    await tx.parseRunItem.updateMany({
      where: { id: { in: items.map((item) => item.id) } },
      data: { dispatchedAt: ctx.now },
    });
    return { dispatched: items.length, more: items.length === BATCH };
  });
}
