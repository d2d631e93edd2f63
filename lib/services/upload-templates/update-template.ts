import "server-only";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { getTemplateOrThrow } from "./get-template-or-throw";
import { refuseTakenName } from "./refuse-taken-name";
import type { TemplateDto, UpdateTemplateInput } from "./schemas";
import { toTemplateDto } from "./to-template-dto";

/** Changes what is given; `values` take the place of the old ones as a whole. */
export async function updateTemplate(ctx: Ctx, id: string, input: UpdateTemplateInput): Promise<TemplateDto> {
  const { name, values } = input;
  const row = await ctx.db.$transaction(async (tx) => {
    await getTemplateOrThrow(tx, ctx, id);
    if (name !== undefined) await refuseTakenName(tx, ctx, name, id);
    const changed = await tx.uploadTemplate.update({
      where: { id, workspaceId: ctx.workspaceId },
      data: { ...(name === undefined ? {} : { name }), ...(values === undefined ? {} : { values }) },
    });
    const entity = { entityType: "upload_template", entityId: id, detail: { name: changed.name } };
    await recordAudit(tx, ctx, { action: "upload_template.updated", ...entity });
    return changed;
  });
  return toTemplateDto(row);
}
