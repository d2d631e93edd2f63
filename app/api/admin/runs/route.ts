import { route } from "@/lib/http/route";
import { listAllRuns } from "@/lib/services/admin/list-all-runs";
import { adminRunPage, adminRunQuery } from "@/lib/services/admin/schemas";

export const GET = route({
  id: "adminListRuns",
  summary: "Parse runs of all workspaces",
  tags: ["Admin"],
  access: "admin",
  query: adminRunQuery,
  output: adminRunPage,
  handler: ({ ctx, query }) => listAllRuns(ctx, query),
});
