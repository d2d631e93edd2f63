import "server-only";
import type { Tx } from "@/lib/db/client";
import { emit } from "@/lib/events/emit";
import type { Ctx } from "@/lib/services/context";
import type { RunTrigger } from "@/prisma/generated/enums";
import { reportItem } from "./report-item";

/** Of a large run the rest is told as it begins. */
const TOLD_AT_ONCE = 20;

/** `started` false: all of them are being parsed already, and `id` is the run that does it. */
export type RequestedParse = { id: string; started: boolean };

/**
 * Starts a run over profiles, in the caller's transaction. Those that an unfinished run of this workspace still has to do
 * are left to it, so that asking twice does not read twice.
 */
export async function requestParse(
  tx: Tx,
  ctx: Ctx,
  ask: { profileIds: string[]; trigger: RunTrigger },
): Promise<RequestedParse> {
  const { workspaceId, actor } = ctx;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`parse:${workspaceId}`}, 0))`;
  const underWay = await tx.parseRunItem.findMany({
    where: {
      profileId: { in: ask.profileIds },
      status: { in: ["queued", "running"] },
      run: { workspaceId, status: { in: ["queued", "running"] } },
    },
    orderBy: { runId: "desc" },
    select: { profileId: true, runId: true },
  });
  const busy = new Set(underWay.map((item) => item.profileId));
  const profileIds = [...new Set(ask.profileIds)].filter((id) => !busy.has(id));
  const [newest] = underWay;
  if (profileIds.length === 0 && newest) return { id: newest.runId, started: false };
  const empty = profileIds.length === 0;
  const run = await tx.parseRun.create({
    data: {
      workspaceId,
      trigger: ask.trigger,
      total: profileIds.length,
      requestedById: actor.kind === "user" ? actor.userId : null,
      createdAt: ctx.now,
      ...(empty ? { status: "completed", startedAt: ctx.now, finishedAt: ctx.now } : {}),
      items: { createMany: { data: profileIds.map((profileId) => ({ profileId })) } },
    },
    select: { id: true },
  });
  if (!empty) await emit(tx, "parser/run.requested", { runId: run.id, workspaceId }, { workspaceId });
  // Seen at once as waiting: the platform may take its time with the first answer.
  const told = await tx.parseRunItem.findMany({
    where: { runId: run.id },
    orderBy: { id: "asc" },
    take: TOLD_AT_ONCE,
    select: { id: true },
  });
  for (const item of told) await reportItem(tx, item.id);
  return { id: run.id, started: true };
}
