import { route } from "@/lib/http/route";
import { listAllWorkspaces } from "@/lib/services/admin/list-all-workspaces";
import { adminWorkspacePage, adminWorkspaceQuery } from "@/lib/services/admin/schemas";

export const GET = route({
  id: "adminListWorkspaces",
  summary: "Workspaces of the installation",
  tags: ["Admin"],
  access: "admin",
  query: adminWorkspaceQuery,
  output: adminWorkspacePage,
  handler: ({ ctx, query }) => listAllWorkspaces(ctx, query),
});
