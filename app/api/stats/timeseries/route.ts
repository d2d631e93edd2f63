import { route } from "@/lib/http/route";
import { getTimeseries } from "@/lib/services/metrics/get-timeseries";
import { timeseriesDto, timeseriesQuery } from "@/lib/services/metrics/schemas";

export const GET = route({
  id: "getTimeseries",
  summary: "One metric by day, week or month, in all or per platform",
  description:
    "One point per bucket of the period. `gainedViews` follows the rule of the whole period in each bucket, so that the points add up to its gain.",
  tags: ["statistics"],
  access: "viewer",
  query: timeseriesQuery,
  output: timeseriesDto,
  handler: ({ ctx, query }) => getTimeseries(ctx, query),
});
