import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Ctx } from "@/lib/services/context";
import { shapeViewsOf } from "@/lib/services/metrics/shape-view";
import { placeholderName } from "@/lib/services/profiles/rules";
import type { Profile } from "@/prisma/generated/client";

export type InsertedBlogger = { id: string; name: string; tags: string[] };

/** A blogger with its subscriptions. Without a name it takes its first profile's, or what was pasted until that is known. */
export async function insertBlogger(
  tx: Tx,
  ctx: Ctx,
  given: { name?: string | undefined; tags: string[]; profiles: Profile[] },
): Promise<InsertedBlogger> {
  const [first] = given.profiles;
  const name = given.name ?? (first ? (first.title ?? placeholderName(first)) : "");
  const { workspaceId } = ctx;
  const blogger = await tx.blogger.create({
    data: {
      workspaceId,
      name,
      tags: given.tags,
      createdAt: ctx.now,
      createdById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
    },
    select: { id: true, name: true, tags: true },
  });
  // Each a moment after the one before: the order of the paste is the order of the profiles.
  await tx.subscription.createMany({
    data: given.profiles.map(({ id: profileId }, index) => ({
      workspaceId,
      bloggerId: blogger.id,
      profileId,
      createdAt: new Date(ctx.now.getTime() + index),
    })),
  });
  await shapeViewsOf(
    tx,
    given.profiles.map((profile) => profile.id),
  );
  return blogger;
}
