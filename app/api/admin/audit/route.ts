import { route } from "@/lib/http/route";
import { listAudit } from "@/lib/services/admin/list-audit";
import { auditPage, auditQuery } from "@/lib/services/admin/schemas";

export const GET = route({
  id: "adminListAudit",
  summary: "Who did what",
  tags: ["Admin"],
  access: "admin",
  query: auditQuery,
  output: auditPage,
  handler: ({ ctx, query }) => listAudit(ctx, query),
});
