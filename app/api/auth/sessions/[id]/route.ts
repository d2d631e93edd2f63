import { z } from "zod";
import { route } from "@/lib/http/route";
import { endOwnSessions } from "@/lib/services/users/end-own-sessions";

export const DELETE = route({
  id: "endSession",
  summary: "End one of the caller's sessions",
  tags: ["Identity"],
  access: "user",
  status: 204,
  params: z.object({ id: z.uuid() }),
  handler: ({ ctx, params }) => endOwnSessions(ctx, { id: params.id }),
});
