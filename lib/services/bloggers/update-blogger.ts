import "server-only";
import type { Tx } from "@/lib/db/client";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { bloggerAggregates } from "@/lib/services/metrics/blogger-aggregates";
import { shapeViewsOf } from "@/lib/services/metrics/shape-view";
import { requestParse } from "@/lib/services/parser/request-parse";
import type { Alias } from "@/lib/services/profiles/rules";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { acceptUrls } from "./accept-urls";
import { type BloggerWithProfiles, getBloggerOrThrow } from "./get-blogger-or-throw";
import { profilesOf } from "./profiles-of";
import type { UpdateBloggerInput, UpdatedBloggerDto } from "./schemas";
import { toBloggerDto } from "./to-blogger-dto";

/** Changes what is given. `urls` are all links from now on: new ones are parsed, missing ones are no longer watched. */
export async function updateBlogger(ctx: Ctx, id: string, input: UpdateBloggerInput): Promise<UpdatedBloggerDto> {
  const aliases = input.urls ? acceptUrls(input.urls) : null;
  const { blogger, run } = await ctx.db.$transaction(async (tx) => {
    const before = await getBloggerOrThrow(tx, ctx, id);
    const { name, tags } = input;
    await tx.blogger.update({
      where: { id, workspaceId: ctx.workspaceId },
      data: { ...(name === undefined ? {} : { name }), ...(tags === undefined ? {} : { tags }) },
    });
    const added = aliases ? await setLinks(tx, ctx, before, aliases) : [];
    const parse =
      added.length > 0 ? await requestParse(tx, ctx, { profileIds: added, trigger: "blogger_added" }) : null;
    const after = await getBloggerOrThrow(tx, ctx, id);
    await recordAudit(tx, ctx, {
      action: "blogger.updated",
      entityType: "blogger",
      entityId: id,
      detail: { name: after.name, tags: after.tags, urls: after.profiles.map((profile) => profile.url) },
    });
    return { blogger: after, run: parse ? { id: parse.id } : null };
  });
  return { ...toBloggerDto(blogger, (await bloggerAggregates(ctx, [id])).get(id)), run };
}

/** Returns the profiles that were not watched by this blogger before. */
async function setLinks(tx: Tx, ctx: Ctx, blogger: BloggerWithProfiles, aliases: Alias[]): Promise<string[]> {
  const { workspaceId } = ctx;
  const wanted = (await profilesOf(tx, aliases)).map((profile) => profile.id);
  const had = new Set(blogger.profiles.map((profile) => profile.id));
  // What an import knew by name has no link of its own, so a list of links says nothing about it.
  await tx.subscription.deleteMany({
    where: { workspaceId, bloggerId: blogger.id, profileId: { notIn: wanted }, profile: { scope: SHARED_SCOPE } },
  });
  const added = wanted.filter((profileId) => !had.has(profileId));
  await tx.subscription.createMany({
    data: added.map((profileId, index) => ({
      workspaceId,
      bloggerId: blogger.id,
      profileId,
      createdAt: new Date(ctx.now.getTime() + index),
    })),
    skipDuplicates: true,
  });
  await shapeViewsOf(tx, added);
  return added;
}
