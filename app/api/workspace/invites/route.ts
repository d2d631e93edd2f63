import { route } from "@/lib/http/route";
import { inviteMember } from "@/lib/services/workspaces/invite-member";
import { listInvites } from "@/lib/services/workspaces/list-invites";
import { inviteInput, inviteList, newInviteDto } from "@/lib/services/workspaces/schemas";

export const GET = route({
  id: "listInvites",
  summary: "Invitations that can still be used",
  tags: ["Workspace"],
  access: "owner",
  output: inviteList,
  handler: ({ ctx }) => listInvites(ctx),
});

export const POST = route({
  id: "inviteMember",
  summary: "Make a link that lets somebody join",
  description: "The link is told once, works once, and for seven days.",
  tags: ["Workspace"],
  access: "owner",
  status: 201,
  body: inviteInput,
  output: newInviteDto,
  handler: ({ ctx, body }) => inviteMember(ctx, body),
});
