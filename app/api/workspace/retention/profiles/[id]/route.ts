import { z } from "zod";
import { route } from "@/lib/http/route";
import { eraseImports } from "@/lib/services/retention/erase-imports";
import { eraseProfileInput } from "@/lib/services/retention/schemas";

export const DELETE = route({
  id: "eraseImports",
  summary: "Erase what the workspace imported of a profile",
  description: "Cannot be undone.",
  tags: ["Workspace"],
  access: "owner",
  status: 204,
  params: z.object({ id: z.uuid() }),
  body: eraseProfileInput,
  handler: ({ ctx, params, body }) => eraseImports(ctx, params.id, body),
});
