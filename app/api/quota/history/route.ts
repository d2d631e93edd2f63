import { route } from "@/lib/http/route";
import { getQuotaHistory } from "@/lib/services/quota/get-quota-history";
import { quotaHistoryDto, quotaHistoryQuery } from "@/lib/services/quota/schemas";

export const GET = route({
  id: "getQuotaHistory",
  summary: "What was used of each bucket on the last days",
  tags: ["quota"],
  access: "viewer",
  query: quotaHistoryQuery,
  output: quotaHistoryDto,
  handler: ({ ctx, query }) => getQuotaHistory(ctx, query),
});
