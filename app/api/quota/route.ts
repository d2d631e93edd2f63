import { route } from "@/lib/http/route";
import { getQuotaReport } from "@/lib/services/quota/get-quota-report";
import { quotaReportDto } from "@/lib/services/quota/schemas";

export const GET = route({
  id: "getQuota",
  summary: "Today's YouTube quota: every bucket with its limit, use and forecast, and who spent it",
  tags: ["quota"],
  access: "viewer",
  output: quotaReportDto,
  handler: ({ ctx }) => getQuotaReport(ctx),
});
