import "server-only";
import { asOwner } from "@/lib/platforms/youtube/owner/as-owner";
import { listCategories } from "@/lib/platforms/youtube/owner/list-categories";
import { getChannelOrThrow } from "@/lib/services/channels/get-channel-or-throw";
import type { Ctx } from "@/lib/services/context";
import { asChannel } from "./as-channel";
import { rememberAnswer } from "./remember-answer";
import { type CategoriesDto, type CategoriesQuery, categoryItems } from "./schemas";

const WEEK = 7 * 86_400_000;
/** Where a channel tells no country; the categories hardly differ. */
const ANYWHERE = "US";

/** Categories of the channel's country in the reader's language. They are the same for everybody, so all share one answer. */
export async function listChannelCategories(
  ctx: Ctx,
  channelId: string,
  query: CategoriesQuery,
): Promise<CategoriesDto> {
  const channel = await getChannelOrThrow(ctx, channelId);
  const profile = await ctx.db.profile.findUniqueOrThrow({ where: { id: channel.profileId } });
  const region = profile.country?.toUpperCase() ?? ANYWHERE;
  const { language } = query;
  const { body, readAt } = await rememberAnswer(
    ctx,
    { key: `youtube:categories:${region}:${language}`, shape: categoryItems, forMs: WEEK },
    () => asOwner(asChannel(ctx, channel.id), (call) => listCategories({ regionCode: region, language }, call)),
  );
  return { items: body, region, readAt: readAt.toISOString() };
}
