import { route } from "@/lib/http/route";
import { listErasures } from "@/lib/services/retention/list-erasures";
import { eraseLogPage, eraseLogQuery } from "@/lib/services/retention/schemas";

export const GET = route({
  id: "listErasures",
  summary: "What was erased of the workspace's own and why",
  tags: ["Workspace"],
  access: "viewer",
  query: eraseLogQuery,
  output: eraseLogPage,
  handler: ({ ctx, query }) => listErasures(ctx, query, ctx.workspaceId),
});
