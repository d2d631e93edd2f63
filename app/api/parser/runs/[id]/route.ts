import { route } from "@/lib/http/route";
import { getParseRun } from "@/lib/services/parser/get-parse-run";
import { runDetailDto, runParams } from "@/lib/services/parser/schemas";

export const GET = route({
  id: "getParseRun",
  summary: "One run with its profiles and their errors",
  tags: ["parser"],
  access: "viewer",
  params: runParams,
  output: runDetailDto,
  handler: ({ ctx, params }) => getParseRun(ctx, params.id),
});
