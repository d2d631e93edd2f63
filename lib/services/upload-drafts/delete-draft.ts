import "server-only";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { draftOwner } from "./draft-owner";

/** Forgets one of the caller's drafts; its files stay until they expire. */
export async function deleteDraft(ctx: Ctx, id: string): Promise<void> {
  const gone = await ctx.db.uploadDraft.deleteMany({ where: { id, ...draftOwner(ctx) } });
  if (gone.count === 0) throw new AppError("not_found", "This draft does not exist.");
}
