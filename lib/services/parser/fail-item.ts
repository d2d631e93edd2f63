import "server-only";
import { PLATFORM_ERROR_KINDS } from "@/lib/errors";
import type { SystemCtx } from "@/lib/services/context";
import { markProfile } from "@/lib/services/profiles/mark-profile";
import { type FailureCode, statusAfterFailure } from "@/lib/services/profiles/rules";
import { unitsOf } from "./finish-item";
import { reportItem } from "./report-item";
import { settleRun } from "./settle-run";
import { stopQueue } from "./stop-queue";

const CODES: readonly FailureCode[] = [...PLATFORM_ERROR_KINDS, "terminated"];
const UNFORESEEN = "Something went wrong on our side. The parse can be tried again.";

/** A profile's parse has failed for good: the item says why, the profile gets its state, the others go on. */
export async function failItem(ctx: SystemCtx, itemId: string): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const item = await tx.parseRunItem.findUnique({ where: { id: itemId } });
    if (!item || !["queued", "running"].includes(item.status)) return;
    const profile = await tx.profile.findUniqueOrThrow({ where: { id: item.profileId } });
    const code = CODES.find((known) => known === item.errorCode) ?? null;
    const detail = code ? item.errorDetail : UNFORESEEN;
    const status = statusAfterFailure(code, profile.lastParsedAt !== null);
    if (status) await markProfile(tx, profile.id, { status, detail, at: ctx.now });
    await tx.parseRunItem.update({
      where: { id: itemId },
      data: {
        status: "failed",
        finishedAt: ctx.now,
        errorCode: code ?? "internal",
        errorDetail: detail,
        units: await unitsOf(tx, item.runId, profile.id),
      },
    });
    await stopQueue(tx, item.runId, profile.platform, ctx.now);
    await settleRun(tx, item.runId, ctx.now);
    await reportItem(tx, itemId);
  });
}
