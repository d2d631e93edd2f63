import "server-only";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { refuseTakenName } from "./refuse-taken-name";
import type { CreateTemplateInput, TemplateDto } from "./schemas";
import { toTemplateDto } from "./to-template-dto";

/** Keeps values under a name for everybody of the workspace. */
export async function createTemplate(ctx: Ctx, { name, values }: CreateTemplateInput): Promise<TemplateDto> {
  const row = await ctx.db.$transaction(async (tx) => {
    await refuseTakenName(tx, ctx, name);
    const createdById = ctx.actor.kind === "user" ? ctx.actor.userId : null;
    const made = await tx.uploadTemplate.create({ data: { workspaceId: ctx.workspaceId, name, values, createdById } });
    const entity = { entityType: "upload_template", entityId: made.id, detail: { name } };
    await recordAudit(tx, ctx, { action: "upload_template.created", ...entity });
    return made;
  });
  return toTemplateDto(row);
}
