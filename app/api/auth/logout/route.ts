import { route } from "@/lib/http/route";
import { endOwnSessions } from "@/lib/services/users/end-own-sessions";

export const POST = route({
  id: "logout",
  summary: "End the session of this access token",
  tags: ["Identity"],
  access: "user",
  status: 204,
  handler: async ({ ctx }) => {
    const id = ctx.actor.sessionId;
    if (id !== undefined) await endOwnSessions(ctx, { id, reason: "signed_out" });
  },
});
