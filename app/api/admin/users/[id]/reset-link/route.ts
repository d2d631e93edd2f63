import { z } from "zod";
import { route } from "@/lib/http/route";
import { resetLink } from "@/lib/services/admin/schemas";
import { createPasswordReset } from "@/lib/services/users/create-password-reset";

export const POST = route({
  id: "adminCreateResetLink",
  summary: "A one-time link that sets a new password",
  tags: ["Admin"],
  access: "admin",
  status: 201,
  params: z.object({ id: z.uuid() }),
  output: resetLink,
  handler: async ({ ctx, params }) => {
    const { url, expiresAt } = await createPasswordReset(ctx, params.id);
    return { url, expiresAt: expiresAt.toISOString() };
  },
});
