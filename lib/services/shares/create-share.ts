import "server-only";
import { requireRole } from "@/lib/auth/permissions";
import { env } from "@/lib/env/env";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import { bloggerParams } from "@/lib/services/bloggers/schemas";
import type { Ctx } from "@/lib/services/context";
import { requireBlogger } from "@/lib/services/metrics/require-blogger";
import { newSecretToken } from "@/lib/services/tokens/secret-token";
import { tokenOwner } from "@/lib/services/tokens/token-owner";
import { sharedBloggers, toShareQuery } from "./rules";
import type { CreateShareInput, NewShareDto } from "./schemas";
import { shareExpiry } from "./share-expiry";
import { toShareDto } from "./to-share-dto";

/** Makes a link that shows one dashboard, under a fixed filter, to whoever has it. The link is told once. */
export async function createShare(ctx: Ctx, input: CreateShareInput): Promise<NewShareDto> {
  requireRole(ctx, "editor");
  const createdById = tokenOwner(ctx);
  const { page, name, bloggerId = null } = input;
  const query = toShareQuery(page, input.query);
  const expiresAt = shareExpiry(input.expiresAt, ctx.now);
  const bloggers = [...(bloggerId === null ? [] : [bloggerId]), ...sharedBloggers(query)];
  if (page === "compare" && bloggers.length === 0) throw nobodyChosen();
  for (const id of bloggers) await knownBlogger(ctx, id);
  const { token, hash: tokenHash, prefix } = newSecretToken("csl");
  const { workspaceId } = ctx;
  const [row, maker] = await ctx.db.$transaction(async (tx) => {
    const link = await tx.shareLink.create({
      data: { workspaceId, page, bloggerId, name, query, expiresAt, tokenHash, prefix, createdById },
    });
    const detail = { name, page, query, bloggerId, expiresAt: expiresAt.toISOString() };
    await recordAudit(tx, ctx, { action: "share.created", entityType: "share", entityId: link.id, detail });
    return [link, await tx.user.findUnique({ where: { id: createdById }, select: { name: true } })];
  });
  // Which metric the chart begins with is the visitor's to change, hence in the address.
  const metric = page === "compare" ? null : new URLSearchParams(query).get("metric");
  const url = `${env().APP_URL}/share/${token}${metric === null ? "" : `?${new URLSearchParams({ metric })}`}`;
  return { ...toShareDto(row, maker?.name ?? null), url };
}

const nobodyChosen = () =>
  new AppError("validation_failed", "query: names no blogger to compare.", {
    errors: [{ path: "query", code: "nobody_chosen", detail: "names no blogger to compare" }],
  });

async function knownBlogger(ctx: Ctx, id: string): Promise<void> {
  if (!bloggerParams.safeParse({ id }).success) throw new AppError("not_found", "This blogger does not exist.");
  await requireBlogger(ctx, id);
}
