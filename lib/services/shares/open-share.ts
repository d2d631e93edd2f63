import "server-only";
import { consumePoint } from "@/lib/db/rate-limiter";
import type { PublicCtx } from "@/lib/services/context";
import { findOpenShare, type OpenShare } from "./find-open-share";

/** Of one address, over all links and guesses: enough for an office, too little to try secrets. */
const VISITS = { points: 120, durationSec: 60 };

/** Opens a link for a visitor and counts the visit. 404 where it is over, 429 where somebody asks too often. */
export async function openShare(visitor: PublicCtx, secret: string): Promise<OpenShare> {
  await consumePoint("share", VISITS, `address:${visitor.ip ?? "unknown"}`);
  const open = await findOpenShare(visitor, secret);
  await visitor.db.shareLink.updateMany({
    where: { id: open.share.id, workspaceId: open.ctx.workspaceId },
    data: { views: { increment: 1 }, lastViewedAt: visitor.now },
  });
  return open;
}
