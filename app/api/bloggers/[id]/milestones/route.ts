import { route } from "@/lib/http/route";
import { bloggerParams } from "@/lib/services/bloggers/schemas";
import { getMilestones } from "@/lib/services/insights/get-milestones";
import { milestonesDto, milestonesQuery } from "@/lib/services/insights/schemas";

export const GET = route({
  id: "getBloggerMilestones",
  summary: "The marks that a blogger was seen to pass, and its posting streaks",
  description:
    "A mark is told only where one look was below it and a later one was not; what was there at the first look is not. Streaks are days and weeks of the workspace's zone.",
  tags: ["bloggers", "statistics"],
  access: "viewer",
  params: bloggerParams,
  query: milestonesQuery,
  output: milestonesDto,
  handler: ({ ctx, params, query }) => getMilestones(ctx, params.id, query),
});
