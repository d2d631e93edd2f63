import { route } from "@/lib/http/route";
import { getStats } from "@/lib/services/metrics/get-stats";
import { statsDto, statsQuery } from "@/lib/services/metrics/schemas";

export const GET = route({
  id: "getStats",
  summary: "Figures of a period, in all and per platform, with the same number of days before it",
  description:
    "Civil days of the workspace's time zone; `to` is the day after the last one. Without bounds: the last 28 days, today included.",
  tags: ["statistics"],
  access: "viewer",
  query: statsQuery,
  output: statsDto,
  handler: ({ ctx, query }) => getStats(ctx, query),
});
