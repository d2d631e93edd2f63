import "server-only";
import type { Ctx } from "@/lib/services/context";
import type { MediaFile } from "@/prisma/generated/client";

/** The newest upload of the same bytes to the same channel that was not given up, by SHA-256 or, before it is known, by file. */
export async function findDuplicate(
  ctx: Pick<Ctx, "db" | "workspaceId">,
  { channelId, media }: { channelId: string; media: MediaFile | null },
): Promise<{ title: string; at: Date } | null> {
  if (!media) return null;
  const found = await ctx.db.upload.findFirst({
    where: {
      workspaceId: ctx.workspaceId,
      channelId,
      status: { notIn: ["draft", "failed", "cancelled"] },
      media: media.sha256 === null ? { id: media.id } : { sha256: media.sha256, workspaceId: ctx.workspaceId },
    },
    orderBy: { createdAt: "desc" },
    select: { title: true, createdAt: true },
  });
  return found && { title: found.title, at: found.createdAt };
}
