import { route } from "@/lib/http/route";
import { startedRunDto, startParseInput } from "@/lib/services/parser/schemas";
import { startParse } from "@/lib/services/parser/start-parse";

export const POST = route({
  id: "startParse",
  summary: "Parse everything that the workspace watches",
  tags: ["parser"],
  access: "editor",
  status: 202,
  body: startParseInput.optional(),
  output: startedRunDto,
  handler: async ({ ctx, body }) => {
    const { id, started } = await startParse(ctx, body ?? {});
    return { run: { id }, started };
  },
});
