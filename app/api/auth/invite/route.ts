import { route } from "@/lib/http/route";
import { acceptInvite } from "@/lib/services/workspaces/accept-invite";
import { previewInvite } from "@/lib/services/workspaces/preview-invite";
import { invitePreview, inviteTokenInput, joinedWorkspaceDto } from "@/lib/services/workspaces/schemas";

export const GET = route({
  id: "previewInvite",
  summary: "What an invitation offers",
  tags: ["Identity"],
  access: "public",
  query: inviteTokenInput,
  output: invitePreview,
  rateLimit: { points: 60, durationSec: 900, by: "address" },
  handler: ({ ctx, query }) => previewInvite(ctx, query.token),
});

export const POST = route({
  id: "acceptInvite",
  summary: "Join the workspace of an invitation",
  tags: ["Identity"],
  access: "user",
  body: inviteTokenInput,
  output: joinedWorkspaceDto,
  handler: ({ ctx, body }) => acceptInvite(ctx, body.token),
});
