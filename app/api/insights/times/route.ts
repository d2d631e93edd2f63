import { route } from "@/lib/http/route";
import { getTimes } from "@/lib/services/insights/get-times";
import { timesDto, timesQuery } from "@/lib/services/insights/schemas";

export const GET = route({
  id: "getInsightTimes",
  summary: "How videos did by the weekday and hour of their publication",
  description:
    "Each video against the median of its own account at a comparable age, so that big accounts do not drown small ones. Latest known numbers of what was published inside the period.",
  tags: ["statistics"],
  access: "viewer",
  query: timesQuery,
  output: timesDto,
  handler: ({ ctx, query }) => getTimes(ctx, query),
});
