import "server-only";
import { requireRole } from "@/lib/auth/permissions";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { truncateToMinute } from "@/lib/time/truncate-to-minute";
import { getReportOrThrow } from "./get-report-or-throw";
import type { DeliveryDto } from "./schemas";
import { asSystem, sendDelivery } from "./send-delivery";
import { toDeliveryDto } from "./to-report-dto";

/** Sends the caller one now, as of now, and says how it went. A second ask within the minute is the same mail. */
export async function sendReportNow(ctx: Ctx, id: string): Promise<DeliveryDto> {
  requireRole(ctx, "editor");
  if (ctx.actor.kind !== "user") throw new AppError("forbidden", "Reports are sent to people.");
  const { userId } = ctx.actor;
  const { workspaceId, now } = ctx;
  await getReportOrThrow(ctx.db, ctx, id);
  const key = { reportId: id, userId, dueAt: truncateToMinute(now) };
  const { id: mail } = await ctx.db.reportDelivery.upsert({
    where: { reportId_userId_dueAt: key },
    create: { ...key, workspaceId, tryAt: now },
    update: {},
    select: { id: true },
  });
  await sendDelivery(asSystem(ctx), mail);
  const include = { user: { select: { email: true } } };
  return toDeliveryDto(await ctx.db.reportDelivery.findUniqueOrThrow({ where: { id: mail }, include }));
}
