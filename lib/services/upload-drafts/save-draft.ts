import "server-only";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { draftOwner } from "./draft-owner";
import { getDraft } from "./get-draft";
import type { UploadDraftDto, UploadFormValues } from "./schemas";

/** Puts the form's present values in place of those kept before. */
export async function saveDraft(ctx: Ctx, id: string, values: UploadFormValues): Promise<UploadDraftDto> {
  const saved = await ctx.db.uploadDraft.updateMany({ where: { id, ...draftOwner(ctx) }, data: { values } });
  if (saved.count === 0) throw new AppError("not_found", "This draft does not exist.");
  return getDraft(ctx, id);
}
