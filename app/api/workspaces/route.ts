import { route } from "@/lib/http/route";
import { createWorkspace } from "@/lib/services/workspaces/create-workspace";
import { listWorkspaces } from "@/lib/services/workspaces/list-workspaces";
import { createWorkspaceInput, workspaceDto, workspaceList } from "@/lib/services/workspaces/schemas";

export const GET = route({
  id: "listWorkspaces",
  summary: "The caller's workspaces",
  tags: ["Workspace"],
  access: "user",
  output: workspaceList,
  handler: ({ ctx }) => listWorkspaces(ctx),
});

export const POST = route({
  id: "createWorkspace",
  summary: "A new workspace, owned by the caller",
  tags: ["Workspace"],
  access: "user",
  status: 201,
  body: createWorkspaceInput,
  output: workspaceDto,
  handler: ({ ctx, body }) => createWorkspace(ctx, body),
});
