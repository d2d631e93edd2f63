import "server-only";
import type { Ctx } from "@/lib/services/context";
import { mailSettings } from "@/lib/services/mail/mail-settings";
import type { ReportList } from "./schemas";
import { reportParts, toReportDto } from "./to-report-dto";

/** The workspace's reports with their last mails, and whether a mail server is configured. */
export async function listReports(ctx: Ctx): Promise<ReportList> {
  const rows = await ctx.db.reportSchedule.findMany({
    where: { workspaceId: ctx.workspaceId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: reportParts,
    take: 100,
  });
  const { smtpUrl, from } = mailSettings();
  return { items: rows.map(toReportDto), timeZone: ctx.timeZone, mailConfigured: smtpUrl !== null, from };
}
