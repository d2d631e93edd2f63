import { route } from "@/lib/http/route";
import { listErasures } from "@/lib/services/retention/list-erasures";
import { eraseLogPage, eraseLogQuery } from "@/lib/services/retention/schemas";

export const GET = route({
  id: "adminListErasures",
  summary: "What was erased and why",
  tags: ["Admin"],
  access: "admin",
  query: eraseLogQuery,
  output: eraseLogPage,
  handler: ({ ctx, query }) => listErasures(ctx, query),
});
