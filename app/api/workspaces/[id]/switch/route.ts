import { z } from "zod";
import { route } from "@/lib/http/route";
import { switchWorkspace } from "@/lib/services/workspaces/switch-workspace";

export const POST = route({
  id: "switchWorkspace",
  summary: "Work in this workspace from now on",
  tags: ["Workspace"],
  access: "user",
  status: 204,
  params: z.object({ id: z.uuid() }),
  handler: ({ ctx, params }) => switchWorkspace(ctx, params.id),
});
