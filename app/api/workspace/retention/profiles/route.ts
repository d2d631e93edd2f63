import { route } from "@/lib/http/route";
import { listErasableImports } from "@/lib/services/retention/list-erasable";
import { erasableProfiles, erasableQuery } from "@/lib/services/retention/schemas";

export const GET = route({
  id: "listErasableImports",
  summary: "Profiles of which the workspace imported points, to erase those of one",
  tags: ["Workspace"],
  access: "viewer",
  query: erasableQuery,
  output: erasableProfiles,
  handler: async ({ ctx, query }) => ({ items: await listErasableImports(ctx, query) }),
});
