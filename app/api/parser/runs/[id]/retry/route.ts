import { route } from "@/lib/http/route";
import { retryParseRun } from "@/lib/services/parser/retry-parse-run";
import { runParams, startedRunDto } from "@/lib/services/parser/schemas";

export const POST = route({
  id: "retryParseRun",
  summary: "Parse again what failed or was cancelled in a run",
  tags: ["parser"],
  access: "editor",
  status: 202,
  params: runParams,
  output: startedRunDto,
  handler: async ({ ctx, params }) => {
    const { id, started } = await retryParseRun(ctx, params.id);
    return { run: { id }, started };
  },
});
