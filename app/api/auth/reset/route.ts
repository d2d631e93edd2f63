import { route } from "@/lib/http/route";
import { resetPassword } from "@/lib/services/users/reset-password";
import { resetPasswordInput } from "@/lib/services/users/schemas";

export const POST = route({
  id: "resetPassword",
  summary: "Set a password through a one-time link",
  tags: ["Identity"],
  access: "public",
  status: 204,
  body: resetPasswordInput,
  rateLimit: { points: 30, durationSec: 900, by: "address" },
  handler: ({ ctx, body }) => resetPassword(ctx, body),
});
