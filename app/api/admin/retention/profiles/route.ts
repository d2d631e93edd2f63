import { route } from "@/lib/http/route";
import { listErasableShared } from "@/lib/services/retention/list-erasable";
import { erasableProfiles, erasableQuery } from "@/lib/services/retention/schemas";

export const GET = route({
  id: "adminListErasableProfiles",
  summary: "Shared profiles, to erase one of them",
  tags: ["Admin"],
  access: "admin",
  query: erasableQuery,
  output: erasableProfiles,
  handler: async ({ ctx, query }) => ({ items: await listErasableShared(ctx, query) }),
});
