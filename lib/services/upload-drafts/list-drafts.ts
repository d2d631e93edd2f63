import "server-only";
import type { Ctx } from "@/lib/services/context";
import { draftOwner } from "./draft-owner";
import type { UploadDraftDto } from "./schemas";
import { toDraftDto } from "./to-draft-dto";

const MOST = 50;

/** The caller's own unsent forms of this workspace, the last touched first. */
export async function listDrafts(ctx: Ctx): Promise<{ items: UploadDraftDto[] }> {
  const rows = await ctx.db.uploadDraft.findMany({
    where: draftOwner(ctx),
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  return { items: rows.map(toDraftDto) };
}
