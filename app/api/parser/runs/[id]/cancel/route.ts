import { route } from "@/lib/http/route";
import { cancelParseRun } from "@/lib/services/parser/cancel-parse-run";
import { runDetailDto, runParams } from "@/lib/services/parser/schemas";

export const POST = route({
  id: "cancelParseRun",
  summary: "Stop a run; what has been read stays",
  tags: ["parser"],
  access: "editor",
  params: runParams,
  output: runDetailDto,
  handler: ({ ctx, params }) => cancelParseRun(ctx, params.id),
});
