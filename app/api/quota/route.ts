import { route } from "@/lib/http/route";
import { getQuota } from "@/lib/services/quota/get-quota";
import { quotaDto } from "@/lib/services/quota/schemas";

export const GET = route({
  id: "getQuota",
  summary: "Today's YouTube quota: every bucket with its limit, use and forecast",
  tags: ["quota"],
  access: "viewer",
  output: quotaDto,
  handler: ({ ctx }) => getQuota(ctx),
});
