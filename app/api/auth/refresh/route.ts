import { refreshProgram } from "@/lib/auth/refresh-program";
import { route } from "@/lib/http/route";
import { refreshInput, tokenPair } from "@/lib/services/users/schemas";

export const POST = route({
  id: "refresh",
  summary: "Trade a refresh token for a new pair",
  description: "Each refresh token works once. A second use ends the session, and with it every token of the family.",
  tags: ["Identity"],
  access: "public",
  body: refreshInput,
  output: tokenPair,
  handler: ({ ctx, body }) => refreshProgram(ctx, body.refresh_token),
});
