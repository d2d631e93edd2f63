import "server-only";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { getTemplateOrThrow } from "./get-template-or-throw";

/** Uploads that were filled in with it keep what they have. */
export async function deleteTemplate(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { name } = await getTemplateOrThrow(tx, ctx, id);
    await tx.uploadTemplate.delete({ where: { id, workspaceId: ctx.workspaceId } });
    const entity = { entityType: "upload_template", entityId: id, detail: { name } };
    await recordAudit(tx, ctx, { action: "upload_template.deleted", ...entity });
  });
}
