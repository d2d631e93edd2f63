import "server-only";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { bloggerAggregates } from "@/lib/services/metrics/blogger-aggregates";
import { shapeViewsOf } from "@/lib/services/metrics/shape-view";
import { requestParse } from "@/lib/services/parser/request-parse";
import { acceptUrls } from "./accept-urls";
import { getBloggerOrThrow } from "./get-blogger-or-throw";
import { profilesOf } from "./profiles-of";
import type { AddBloggerLinksInput, UpdatedBloggerDto } from "./schemas";
import { toBloggerDto } from "./to-blogger-dto";

/** Adds links to a blogger and parses what is new; the links that are there stay. Repeating it changes nothing. */
export async function addBloggerLinks(ctx: Ctx, id: string, input: AddBloggerLinksInput): Promise<UpdatedBloggerDto> {
  const { workspaceId } = ctx;
  const { blogger, run } = await ctx.db.$transaction(async (tx) => {
    const before = await getBloggerOrThrow(tx, ctx, id);
    const had = new Set(before.profiles.map((profile) => profile.id));
    const wanted = await profilesOf(tx, acceptUrls(input.urls));
    const added = wanted.map((profile) => profile.id).filter((profileId) => !had.has(profileId));
    if (added.length === 0) return { blogger: before, run: null };
    await tx.subscription.createMany({
      data: added.map((profileId, index) => ({
        workspaceId,
        bloggerId: id,
        profileId,
        createdAt: new Date(ctx.now.getTime() + index),
      })),
      skipDuplicates: true,
    });
    await shapeViewsOf(tx, added);
    const parse = await requestParse(tx, ctx, { profileIds: added, trigger: "blogger_added" });
    const after = await getBloggerOrThrow(tx, ctx, id);
    await recordAudit(tx, ctx, {
      action: "blogger.updated",
      entityType: "blogger",
      entityId: id,
      detail: { name: after.name, tags: after.tags, urls: after.profiles.map((profile) => profile.url) },
    });
    return { blogger: after, run: { id: parse.id } };
  });
  return { ...toBloggerDto(blogger, (await bloggerAggregates(ctx, [id])).get(id)), run };
}
