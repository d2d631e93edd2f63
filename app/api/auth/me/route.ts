import { route } from "@/lib/http/route";
import { getMe } from "@/lib/services/users/get-me";
import { me, updateMeInput } from "@/lib/services/users/schemas";
import { updateMe } from "@/lib/services/users/update-me";

export const GET = route({
  id: "getMe",
  summary: "Who is asking, and their workspaces",
  tags: ["Identity"],
  access: "user",
  output: me,
  handler: ({ ctx }) => getMe(ctx),
});

export const PATCH = route({
  id: "updateMe",
  summary: "Change name, language, theme or password",
  description: "A new password needs `currentPassword`, and ends all other sessions.",
  tags: ["Identity"],
  access: "user",
  body: updateMeInput,
  output: me,
  handler: ({ ctx, body }) => updateMe(ctx, body),
});
