import "server-only";
import { env } from "@/lib/env/env";
import type { Ctx, SystemCtx } from "@/lib/services/context";
import type { Mail } from "@/lib/services/mail/send-mail";
import type { ReportDelivery } from "@/prisma/generated/client";
import { gatherReport } from "./gather-report";
import { renderReport } from "./render-report";
import { reportWords } from "./report-words";
import { reportPeriod } from "./rules/report-period";
import { unsubscribeToken } from "./unsubscribe-token";

/** The mail of a delivery; null where its reader is no member any more or does not want it. */
export async function composeReport(ctx: SystemCtx, delivery: ReportDelivery): Promise<Mail | null> {
  const { workspaceId, userId, reportId, dueAt } = delivery;
  const [report, membership] = await Promise.all([
    ctx.db.reportSchedule.findFirstOrThrow({
      where: { id: reportId, workspaceId },
      include: { workspace: { select: { name: true, timeZone: true } }, recipients: { where: { userId } } },
    }),
    ctx.db.membership.findFirst({
      where: { workspaceId, userId, user: { status: "active" }, workspace: { deletedAt: null } },
      include: { user: { select: { name: true, email: true, locale: true } } },
    }),
  ]);
  const recipient = report.recipients[0];
  if (!membership || recipient?.unsubscribedAt) return null;
  const { user } = membership;
  const { name: workspaceName, timeZone } = report.workspace;
  const reading: Ctx = { ...ctx, workspaceId, role: "viewer", timeZone };
  const content = await gatherReport(reading, reportPeriod(report.cadence, dueAt, timeZone), report.platform);
  const token = recipient ? unsubscribeToken(recipient.id) : null;
  const unsubscribePage = token ? `${env().APP_URL}/unsubscribe?token=${token}` : `${env().APP_URL}/settings/reports`;
  const about = { name: report.name, workspaceName, platform: report.platform, unsubscribePage };
  return {
    id: `report-${delivery.id}`,
    to: { name: user.name, address: user.email },
    ...renderReport(content, about, await reportWords(user.locale)),
    ...(token ? { unsubscribeUrl: `${env().APP_URL}/api/reports/unsubscribe?token=${token}` } : {}),
  };
}
