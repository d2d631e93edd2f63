import { route } from "@/lib/http/route";
import { getWorkspace } from "@/lib/services/workspaces/get-workspace";
import { updateWorkspaceInput, workspaceDto } from "@/lib/services/workspaces/schemas";
import { updateWorkspace } from "@/lib/services/workspaces/update-workspace";

export const GET = route({
  id: "getWorkspace",
  summary: "The workspace of this request",
  tags: ["Workspace"],
  access: "viewer",
  output: workspaceDto,
  handler: ({ ctx }) => getWorkspace(ctx),
});

export const PATCH = route({
  id: "updateWorkspace",
  summary: "Change the workspace's name or time zone",
  tags: ["Workspace"],
  access: "owner",
  body: updateWorkspaceInput,
  output: workspaceDto,
  handler: ({ ctx, body }) => updateWorkspace(ctx, body),
});
