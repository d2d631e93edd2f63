import { route } from "@/lib/http/route";
import { getParsePlan } from "@/lib/services/parser/get-parse-plan";
import { parsePlanDto } from "@/lib/services/parser/schemas";

export const GET = route({
  id: "getParsePlan",
  summary: "What the next daily parse will cost",
  tags: ["parser"],
  access: "viewer",
  output: parsePlanDto,
  handler: ({ ctx }) => getParsePlan(ctx),
});
