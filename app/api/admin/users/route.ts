import { route } from "@/lib/http/route";
import { listUsers } from "@/lib/services/admin/list-users";
import { adminUserPage, adminUserQuery } from "@/lib/services/admin/schemas";

export const GET = route({
  id: "adminListUsers",
  summary: "Users of the installation",
  tags: ["Admin"],
  access: "admin",
  query: adminUserQuery,
  output: adminUserPage,
  handler: ({ ctx, query }) => listUsers(ctx, query),
});
