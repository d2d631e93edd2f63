import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import type { Blogger, Profile } from "@/prisma/generated/client";

export type BloggerWithProfiles = Blogger & { profiles: Profile[] };

/** A blogger of this workspace with its profiles in order. Another workspace's answers like an unknown one. */
export async function getBloggerOrThrow(
  db: Pick<Tx, "blogger">,
  ctx: Pick<Ctx, "workspaceId">,
  id: string,
  options: { deleted?: boolean } = {},
): Promise<BloggerWithProfiles> {
  const found = await db.blogger.findFirst({
    where: { id, workspaceId: ctx.workspaceId, deletedAt: options.deleted ? { not: null } : null },
    include: { subscriptions: { include: { profile: true }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] } },
  });
  if (!found) throw new AppError("not_found", "This blogger does not exist.");
  const { subscriptions, ...blogger } = found;
  return { ...blogger, profiles: subscriptions.map((subscription) => subscription.profile) };
}
