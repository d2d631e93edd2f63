import { z } from "zod";
import { route } from "@/lib/http/route";
import { getImport } from "@/lib/services/imports/get-import";
import { importDetailDto } from "@/lib/services/imports/schemas";

export const GET = route({
  id: "getImport",
  summary: "One import with the rows that were refused",
  tags: ["imports"],
  access: "viewer",
  params: z.object({ id: z.uuid() }),
  output: importDetailDto,
  handler: ({ ctx, params }) => getImport(ctx, params.id),
});
