import { route } from "@/lib/http/route";
import { getFormats } from "@/lib/services/insights/get-formats";
import { formatsDto, insightsQuery } from "@/lib/services/insights/schemas";

export const GET = route({
  id: "getInsightFormats",
  summary: "How videos did by platform, kind and duration, with engagement by views and by followers",
  description:
    "Latest known numbers of what was published inside the period. What is not known is null and is counted nowhere.",
  tags: ["statistics"],
  access: "viewer",
  query: insightsQuery,
  output: formatsDto,
  handler: ({ ctx, query }) => getFormats(ctx, query),
});
