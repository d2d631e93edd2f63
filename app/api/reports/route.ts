import { route } from "@/lib/http/route";
import { createReport } from "@/lib/services/reports/create-report";
import { listReports } from "@/lib/services/reports/list-reports";
import { createReportInput, reportDto, reportList } from "@/lib/services/reports/schemas";

export const GET = route({
  id: "listReports",
  summary: "Reports by mail with their last mails, and whether a mail server is configured",
  tags: ["Reports"],
  access: "viewer",
  output: reportList,
  handler: ({ ctx }) => listReports(ctx),
});

export const POST = route({
  id: "createReport",
  summary: "Have a report sent to members, daily, weekly or monthly at an hour of the workspace's clock",
  tags: ["Reports"],
  access: "editor",
  status: 201,
  body: createReportInput,
  output: reportDto,
  handler: ({ ctx, body }) => createReport(ctx, body),
});
