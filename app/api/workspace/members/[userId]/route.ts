import { z } from "zod";
import { route } from "@/lib/http/route";
import { changeMemberRole } from "@/lib/services/workspaces/change-member-role";
import { removeMember } from "@/lib/services/workspaces/remove-member";
import { changeRoleInput, memberDto } from "@/lib/services/workspaces/schemas";

const params = z.object({ userId: z.uuid() });

export const PATCH = route({
  id: "changeMemberRole",
  summary: "Give a member another role",
  tags: ["Workspace"],
  access: "owner",
  params,
  body: changeRoleInput,
  output: memberDto,
  handler: ({ ctx, params, body }) => changeMemberRole(ctx, { userId: params.userId, role: body.role }),
});

export const DELETE = route({
  id: "removeMember",
  summary: "Take a member out, or leave",
  description: "Owners may remove anybody, others only themselves. The last owner stays.",
  tags: ["Workspace"],
  access: "viewer",
  status: 204,
  params,
  handler: ({ ctx, params }) => removeMember(ctx, params.userId),
});
