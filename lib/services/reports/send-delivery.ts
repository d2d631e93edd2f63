import "server-only";
import { log } from "@/lib/observability/log";
import type { Ctx, SystemCtx } from "@/lib/services/context";
import { mailError } from "@/lib/services/mail/mail-error";
import { type Mail, sendMail } from "@/lib/services/mail/send-mail";
import type { ReportDeliveryStatus } from "@/prisma/generated/enums";
import { composeReport } from "./compose-report";
import { retryAt } from "./rules/retry-at";

/**
 * Sends one mail that waits. Safe to repeat: whoever claims it first sends it, and what was sent is not sent again. What
 * the mail server refuses is stored with its words and tried again later. Answers how it stands afterwards.
 */
export async function sendDelivery(ctx: SystemCtx, id: string): Promise<ReportDeliveryStatus> {
  const { db, now } = ctx;
  const claimed = await db.reportDelivery.updateMany({
    where: { id, status: { in: ["pending", "failed"] }, tryAt: { lte: now } },
    data: { status: "sending", claimedAt: now, attempts: { increment: 1 }, error: null },
  });
  const delivery = await db.reportDelivery.findUniqueOrThrow({ where: { id } });
  if (claimed.count === 0) return delivery.status;
  const settle = async (data: { status: ReportDeliveryStatus; error?: string; via?: string; tryAt?: Date | null }) => {
    const sentAt = data.status === "sent" ? now : null;
    await db.reportDelivery.update({ where: { id }, data: { tryAt: null, ...data, sentAt } });
    return data.status;
  };
  const failed = (error: string) => settle({ status: "failed", error, tryAt: retryAt(delivery.attempts, now) });
  let mail: Mail | null;
  try {
    mail = await composeReport(ctx, delivery);
  } catch (error) {
    log().error({ err: error, deliveryId: id }, "report not composed");
    return failed("The report could not be put together. It is tried again.");
  }
  if (mail === null) return settle({ status: "skipped" });
  try {
    return await settle({ status: "sent", via: await sendMail(mail) });
  } catch (error) {
    return failed(mailError(error));
  }
}

/** A job or a person acts for the installation where mails are sent. */
export const asSystem = ({ db, now, requestId, actor }: Ctx): SystemCtx => ({ db, now, requestId, actor });
