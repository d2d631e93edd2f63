import { route } from "@/lib/http/route";
import { compareBloggers } from "@/lib/services/compare/compare-bloggers";
import { compareDto, compareQuery } from "@/lib/services/compare/schemas";

export const GET = route({
  id: "compareBloggers",
  summary: "Up to ten bloggers side by side, by date or by the age of their videos",
  description:
    "Figures of the period for each blogger, and one metric: over the period's buckets (`align=date`), or as the median of the videos published in it by days since publication (`align=age`), null where fewer than `minimum` videos tell it.",
  tags: ["statistics"],
  access: "viewer",
  query: compareQuery,
  output: compareDto,
  handler: ({ ctx, query }) => compareBloggers(ctx, query),
});
