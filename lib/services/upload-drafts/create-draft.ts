import "server-only";
import type { Ctx } from "@/lib/services/context";
import { draftOwner } from "./draft-owner";
import type { UploadDraftDto, UploadFormValues } from "./schemas";
import { toDraftDto } from "./to-draft-dto";

/** Keeps a form that is being filled in. */
export async function createDraft(ctx: Ctx, values: UploadFormValues): Promise<UploadDraftDto> {
  const row = await ctx.db.uploadDraft.create({ data: { ...draftOwner(ctx), values } });
  return toDraftDto(row);
}
