import { loginProgram } from "@/lib/auth/login-program";
import { route } from "@/lib/http/route";
import { loginInput, tokenPair } from "@/lib/services/users/schemas";

export const POST = route({
  id: "login",
  summary: "Sign a program in with e-mail and password",
  description: "Failures are limited per account and per address (429 with Retry-After).",
  tags: ["Identity"],
  access: "public",
  body: loginInput,
  output: tokenPair,
  handler: ({ ctx, body, request }) => loginProgram(ctx, body, request.headers.get("user-agent")),
});
