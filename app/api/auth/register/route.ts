import { route } from "@/lib/http/route";
import { registerUser } from "@/lib/services/users/register-user";
import { registered, registerInput } from "@/lib/services/users/schemas";

export const POST = route({
  id: "register",
  summary: "Create an account with a workspace of its own",
  tags: ["Identity"],
  access: "public",
  status: 201,
  body: registerInput,
  output: registered,
  rateLimit: { points: 300, durationSec: 3_600, by: "address" },
  handler: ({ ctx, body }) => registerUser(ctx, body),
});
