import { route } from "@/lib/http/route";
import { createToken } from "@/lib/services/tokens/create-token";
import { listTokens } from "@/lib/services/tokens/list-tokens";
import { createTokenInput, newTokenDto, tokenList } from "@/lib/services/tokens/schemas";

export const GET = route({
  id: "listTokens",
  summary: "The caller's personal tokens of this workspace",
  tags: ["Tokens"],
  access: "viewer",
  output: tokenList,
  handler: ({ ctx }) => listTokens(ctx),
});

export const POST = route({
  id: "createToken",
  summary: "Make a personal token, bound to this workspace",
  description: "The token itself is told once, in this answer. It may what its owner may here.",
  tags: ["Tokens"],
  access: "viewer",
  status: 201,
  body: createTokenInput,
  output: newTokenDto,
  handler: ({ ctx, body }) => createToken(ctx, body),
});
