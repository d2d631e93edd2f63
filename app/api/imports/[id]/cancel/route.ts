import { z } from "zod";
import { route } from "@/lib/http/route";
import { cancelImport } from "@/lib/services/imports/cancel-import";
import { importDto } from "@/lib/services/imports/schemas";

export const POST = route({
  id: "cancelImport",
  summary: "Stop an import; the rows that it has stored stay",
  tags: ["imports"],
  access: "editor",
  params: z.object({ id: z.uuid() }),
  output: importDto,
  handler: ({ ctx, params }) => cancelImport(ctx, params.id),
});
