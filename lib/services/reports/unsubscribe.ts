import "server-only";
import { AppError } from "@/lib/errors";
import type { PublicCtx } from "@/lib/services/context";
import { readUnsubscribeToken } from "./unsubscribe-token";

/** Ends a report for one person, by the link of its mail; a second click changes nothing. */
export async function unsubscribe(ctx: PublicCtx, token: string): Promise<{ name: string }> {
  const id = readUnsubscribeToken(token);
  const recipient =
    id === null
      ? null
      : await ctx.db.reportRecipient.findUnique({ where: { id }, include: { report: { select: { name: true } } } });
  if (!recipient) throw new AppError("not_found", "This report is not sent to you any more.");
  await ctx.db.reportRecipient.updateMany({
    where: { id: recipient.id, unsubscribedAt: null },
    data: { unsubscribedAt: ctx.now },
  });
  return { name: recipient.report.name };
}
