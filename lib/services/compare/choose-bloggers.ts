import "server-only";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { imageUrl } from "@/lib/services/images/image-url";
import type { ComparedBlogger } from "./schemas";

type Chosen = Pick<ComparedBlogger, "id" | "name" | "platforms" | "avatarUrl">;

/** Bloggers of this workspace by their ids, in that order. One of another workspace answers like an unknown one: 404. */
export async function chooseBloggers(ctx: Ctx, ids: readonly string[]): Promise<Chosen[]> {
  const found = await ctx.db.blogger.findMany({
    where: { id: { in: [...ids] }, workspaceId: ctx.workspaceId, deletedAt: null },
    select: {
      id: true,
      name: true,
      subscriptions: {
        select: { profile: { select: { platform: true, avatarUrl: true } } },
        orderBy: { createdAt: "asc" },
      },
    },
  });
  const byId = new Map(found.map((blogger) => [blogger.id, blogger]));
  return ids.map((id) => {
    const blogger = byId.get(id);
    if (!blogger) throw new AppError("not_found", "One of these bloggers does not exist.");
    const profiles = blogger.subscriptions.map((subscription) => subscription.profile);
    return {
      id,
      name: blogger.name,
      platforms: [...new Set(profiles.map((profile) => profile.platform))],
      avatarUrl: imageUrl(profiles.find((profile) => profile.avatarUrl)?.avatarUrl ?? null, 128),
    };
  });
}
