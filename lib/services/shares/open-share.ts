import "server-only";
import type { PublicCtx } from "@/lib/services/context";
import { findOpenShare, type OpenShare } from "./find-open-share";

/** Opens a link for a visitor and counts the visit. 404 where it is over. */
export async function openShare(visitor: PublicCtx, secret: string): Promise<OpenShare> {
  const open = await findOpenShare(visitor, secret);
  await visitor.db.shareLink.updateMany({
    where: { id: open.share.id, workspaceId: open.ctx.workspaceId },
    data: { views: { increment: 1 }, lastViewedAt: visitor.now },
  });
  return open;
}
