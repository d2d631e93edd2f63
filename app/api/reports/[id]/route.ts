import { route } from "@/lib/http/route";
import { deleteReport } from "@/lib/services/reports/delete-report";
import { reportDto, reportParams, updateReportInput } from "@/lib/services/reports/schemas";
import { updateReport } from "@/lib/services/reports/update-report";

export const PATCH = route({
  id: "updateReport",
  summary: "Change a report's time, filter or recipients, or pause it",
  tags: ["Reports"],
  access: "editor",
  params: reportParams,
  body: updateReportInput,
  output: reportDto,
  handler: ({ ctx, params, body }) => updateReport(ctx, params.id, body),
});

export const DELETE = route({
  id: "deleteReport",
  summary: "End a report",
  tags: ["Reports"],
  access: "editor",
  status: 204,
  params: reportParams,
  handler: ({ ctx, params }) => deleteReport(ctx, params.id),
});
