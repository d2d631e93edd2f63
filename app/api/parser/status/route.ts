import { route } from "@/lib/http/route";
import { getParserStatus } from "@/lib/services/parser/get-parser-status";
import { parserStatusDto } from "@/lib/services/parser/schemas";

export const GET = route({
  id: "getParserStatus",
  summary: "What is being parsed right now, and how the last run ended",
  tags: ["parser"],
  access: "viewer",
  output: parserStatusDto,
  handler: ({ ctx }) => getParserStatus(ctx),
});
