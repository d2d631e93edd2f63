import { route } from "@/lib/http/route";
import { listParseRuns } from "@/lib/services/parser/list-parse-runs";
import { runsPage, runsQuery } from "@/lib/services/parser/schemas";

export const GET = route({
  id: "listParseRuns",
  summary: "The history of parses, newest first",
  tags: ["parser"],
  access: "viewer",
  query: runsQuery,
  output: runsPage,
  handler: ({ ctx, query }) => listParseRuns(ctx, query),
});
