import { z } from "zod";
import { route } from "@/lib/http/route";
import { getUser } from "@/lib/services/admin/get-user";
import { adminUserDetail, updateUserInput } from "@/lib/services/admin/schemas";
import { updateUser } from "@/lib/services/admin/update-user";

const params = z.object({ id: z.uuid() });

export const GET = route({
  id: "adminGetUser",
  summary: "One user, with workspaces",
  tags: ["Admin"],
  access: "admin",
  params,
  output: adminUserDetail,
  handler: ({ ctx, params }) => getUser(ctx, params.id),
});

export const PATCH = route({
  id: "adminUpdateUser",
  summary: "Rename, promote, demote, suspend or restore a user",
  tags: ["Admin"],
  access: "admin",
  params,
  body: updateUserInput,
  output: adminUserDetail,
  handler: ({ ctx, params, body }) => updateUser(ctx, params.id, body),
});
