import { route } from "@/lib/http/route";
import { listChannelCategories } from "@/lib/services/channel-choices/list-channel-categories";
import { categoriesDto, categoriesQuery } from "@/lib/services/channel-choices/schemas";
import { channelParams } from "@/lib/services/channels/schemas";

export const GET = route({
  id: "listChannelCategories",
  summary: "Categories that a video of the channel can be put into",
  tags: ["channels"],
  access: "viewer",
  params: channelParams,
  query: categoriesQuery,
  output: categoriesDto,
  handler: ({ ctx, params, query }) => listChannelCategories(ctx, params.id, query),
});
