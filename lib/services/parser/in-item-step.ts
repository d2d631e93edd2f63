import "server-only";
import { AppError, PlatformError } from "@/lib/errors";
import { TERMINATED } from "@/lib/platforms/contract";
import type { SystemCtx } from "@/lib/services/context";
import type { ParseRunItem, Profile } from "@/prisma/generated/client";
import { reportItem } from "./report-item";
import type { ParseStep } from "./rules";

export type ItemWork = { item: ParseRunItem; profile: Profile; run: { workspaceId: string | null; createdAt: Date } };

/** The item has ended meanwhile (cancelled, merged into another, or done): the steps that are left do nothing. */
export type Ended = { state: "ended" };
const ended: Ended = { state: "ended" };

/**
 * Does one step of one profile's parse: skips it when the item has ended, says that it goes on, and keeps why a platform
 * refused, so that the last refusal is what the run shows if all attempts fail.
 */
export async function inItemStep<T>(
  ctx: SystemCtx,
  itemId: string,
  step: ParseStep,
  work: (given: ItemWork) => Promise<T>,
): Promise<T | Ended> {
  const item = await ctx.db.parseRunItem.findUnique({ where: { id: itemId }, include: { run: true } });
  if (!item || !["queued", "running"].includes(item.status) || item.run.status === "cancelled") return ended;
  const profile = await ctx.db.profile.findUnique({ where: { id: item.profileId } });
  if (!profile) throw new AppError("not_found", "This profile does not exist.");
  const { run, ...row } = item;
  await ctx.db.parseRunItem.updateMany({
    where: { id: itemId, status: { in: ["queued", "running"] } },
    data: { status: "running", step, startedAt: item.startedAt ?? ctx.now },
  });
  if (item.step !== step || item.status === "queued") await reportItem(ctx.db, itemId);
  try {
    return await work({ item: row, profile, run });
  } catch (error) {
    if (error instanceof PlatformError) await keepRefusal(ctx, itemId, error);
    throw error;
  }
}

async function keepRefusal(ctx: SystemCtx, itemId: string, error: PlatformError): Promise<void> {
  await ctx.db.parseRunItem.updateMany({
    where: { id: itemId, status: "running" },
    data: {
      errorCode: error.reason === TERMINATED ? "terminated" : error.kind,
      errorDetail: error.message.slice(0, 1_000),
    },
  });
  await reportItem(ctx.db, itemId);
}
