import "server-only";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { draftOwner } from "./draft-owner";
import type { UploadDraftDto } from "./schemas";
import { toDraftDto } from "./to-draft-dto";

/** One of the caller's own drafts. A colleague's answers like an unknown one. */
export async function getDraft(ctx: Ctx, id: string): Promise<UploadDraftDto> {
  const row = await ctx.db.uploadDraft.findFirst({ where: { id, ...draftOwner(ctx) } });
  if (!row) throw new AppError("not_found", "This draft does not exist.");
  return toDraftDto(row);
}
