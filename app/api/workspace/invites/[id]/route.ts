import { z } from "zod";
import { route } from "@/lib/http/route";
import { revokeInvite } from "@/lib/services/workspaces/revoke-invite";

export const DELETE = route({
  id: "revokeInvite",
  summary: "Make an invitation worthless",
  tags: ["Workspace"],
  access: "owner",
  status: 204,
  params: z.object({ id: z.uuid() }),
  handler: ({ ctx, params }) => revokeInvite(ctx, params.id),
});
