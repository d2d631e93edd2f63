import { z } from "zod";
import { route } from "@/lib/http/route";
import { revokeToken } from "@/lib/services/tokens/revoke-token";

export const DELETE = route({
  id: "revokeToken",
  summary: "End one of the caller's personal tokens",
  tags: ["Tokens"],
  access: "viewer",
  status: 204,
  params: z.object({ id: z.uuid() }),
  handler: ({ ctx, params }) => revokeToken(ctx, params.id),
});
