import "server-only";
import type { Ctx } from "@/lib/services/context";
import type { TemplateDto } from "./schemas";
import { toTemplateDto } from "./to-template-dto";

const MOST = 200;

/** The workspace's templates by name. */
export async function listTemplates(ctx: Ctx): Promise<{ items: TemplateDto[] }> {
  const rows = await ctx.db.uploadTemplate.findMany({
    where: { workspaceId: ctx.workspaceId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
  });
  return { items: rows.map(toTemplateDto) };
}
