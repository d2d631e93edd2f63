import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import type { Prisma } from "@/prisma/generated/client";

/** One call of YouTube's takes so many. */
export const BATCH = 50;

const selected = {
  id: true,
  workspaceId: true,
  youtubeId: true,
  privacyStatus: true,
  channel: { select: { status: true } },
  video: { select: { id: true, scope: true, profileId: true } },
} as const;
export type DuePost = Prisma.PostGetPayload<{ select: typeof selected }>;

/**
 * Posts whose numbers were not read since a refresh began. One that was gone is due again when a parse has seen its video.
 * The next refresh reads what this one could not.
 */
export const dueWhere = (ctx: Pick<SystemCtx, "now">, startedAt: Date): Prisma.PostWhereInput => ({
  publishedAt: { lte: ctx.now },
  workspace: { deletedAt: null },
  AND: [
    { OR: [{ statsReadAt: null }, { statsReadAt: { lt: startedAt } }] },
    { OR: [{ goneAt: null }, { video: { availability: { in: ["public", "unlisted"] } } }] },
  ],
});

/** The next of them by id, at most 50. */
export async function duePosts(
  ctx: Pick<SystemCtx, "db" | "now">,
  { startedAt, after, ...of }: { startedAt: Date; after: string | null } & Prisma.PostWhereInput,
): Promise<DuePost[]> {
  return ctx.db.post.findMany({
    where: { ...of, ...dueWhere(ctx, startedAt), ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: "asc" },
    take: BATCH,
    select: selected,
  });
}
