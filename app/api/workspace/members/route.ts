import { route } from "@/lib/http/route";
import { listMembers } from "@/lib/services/workspaces/list-members";
import { memberList } from "@/lib/services/workspaces/schemas";

export const GET = route({
  id: "listMembers",
  summary: "Who is in this workspace",
  tags: ["Workspace"],
  access: "viewer",
  output: memberList,
  handler: ({ ctx }) => listMembers(ctx),
});
