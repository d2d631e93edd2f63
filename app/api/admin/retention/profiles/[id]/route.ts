import { z } from "zod";
import { route } from "@/lib/http/route";
import { eraseProfile } from "@/lib/services/retention/erase-profile";
import { eraseProfileInput } from "@/lib/services/retention/schemas";

export const DELETE = route({
  id: "adminEraseProfile",
  summary: "Erase all shared data of a profile and stop watching it",
  description: "Cannot be undone. What workspaces imported of it stays theirs.",
  tags: ["Admin"],
  access: "admin",
  status: 204,
  params: z.object({ id: z.uuid() }),
  body: eraseProfileInput,
  handler: ({ ctx, params, body }) => eraseProfile(ctx, params.id, body),
});
