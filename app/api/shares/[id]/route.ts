import { route } from "@/lib/http/route";
import { revokeShare } from "@/lib/services/shares/revoke-share";
import { shareParams } from "@/lib/services/shares/schemas";

export const DELETE = route({
  id: "revokeShare",
  summary: "End a share link, at once",
  tags: ["Shares"],
  access: "editor",
  status: 204,
  params: shareParams,
  handler: ({ ctx, params }) => revokeShare(ctx, params.id),
});
