import "server-only";
import { AppError } from "@/lib/errors";
import type { Ctx, PublicCtx } from "@/lib/services/context";
import { hashSecretToken } from "@/lib/services/tokens/secret-token";
import { type ShareDto, shareDto } from "./schemas";

const SECRET = /^csl_[\w-]{43}$/;

export type OpenShare = {
  share: Pick<ShareDto, "id" | "page" | "bloggerId" | "name" | "query" | "expiresAt">;
  workspaceName: string;
  /** reads as a viewer of the link's workspace, whoever looks; never given to a verb that writes */
  ctx: Ctx;
};

/** The link with this secret. Unknown, expired and revoked ones answer alike: 404. */
export async function findOpenShare(visitor: PublicCtx, secret: string): Promise<OpenShare> {
  const { db, now, requestId, ip } = visitor;
  const link = SECRET.test(secret)
    ? await db.shareLink.findFirst({
        where: {
          tokenHash: hashSecretToken(secret),
          revokedAt: null,
          expiresAt: { gt: now },
          workspace: { deletedAt: null },
        },
        include: { workspace: { select: { name: true, timeZone: true } } },
      })
    : null;
  if (!link) throw new AppError("not_found", "This link does not exist or is over.");
  const { id, workspaceId, workspace, name, query } = link;
  const { page, bloggerId } = shareDto.pick({ page: true, bloggerId: true }).parse(link);
  return {
    share: { id, page, bloggerId, name, query, expiresAt: link.expiresAt.toISOString() },
    workspaceName: workspace.name,
    ctx: {
      db,
      now,
      requestId,
      ...(ip === undefined ? {} : { ip }),
      actor: { kind: "system", name: `share:${id}` },
      workspaceId,
      role: "viewer",
      timeZone: workspace.timeZone,
    },
  };
}
