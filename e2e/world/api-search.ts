import { type ApiHandler, listOf, listReply, pageOf, partsOf } from "./api-request";
import { readable } from "./api-videos";
import { countersAt } from "./growth";
import { isPublic, thumbnails } from "./resources";

/** search.list over videos and channels: words of the title and tags, by date or views. */
export const searchList: ApiHandler = (request) => {
  const { state, query } = request;
  partsOf(query, ["snippet"]);
  const words = (query.get("q") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const types = listOf(query, "type");
  const fits = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const channelId = query.get("channelId");
  const after = Date.parse(query.get("publishedAfter") ?? "") || 0;
  const videos = readable(request, [...state.population.videos.keys()])
    .filter(({ video }) => isPublic(state, video) && video.publishedAt.getTime() >= after)
    .filter(({ channel }) => !channelId || channel.id === channelId)
    .filter(({ video, channel }) => fits(`${video.title} ${video.tags.join(" ")} ${channel.title}`));
  const views = (row: (typeof videos)[number]) => countersAt(row.video, state.now()).views;
  if (query.get("order") === "date")
    videos.sort((a, b) => b.video.publishedAt.getTime() - a.video.publishedAt.getTime());
  else videos.sort((a, b) => views(b) - views(a));
  const channels = state.population.channels.filter((channel) => channel.state === "public" && fits(channel.title));
  const found = [
    ...(types.length === 0 || types.includes("channel") ? channels.map((channel) => ({ channel, video: null })) : []),
    ...(types.length === 0 || types.includes("video") ? videos : []),
  ].slice(0, 500);
  const page = pageOf(query, found);
  const items = page.items.map(({ channel, video }) => ({
    kind: "youtube#searchResult",
    id: video ? { kind: "youtube#video", videoId: video.id } : { kind: "youtube#channel", channelId: channel.id },
    snippet: {
      publishedAt: (video?.publishedAt ?? channel.createdAt).toISOString(),
      channelId: channel.id,
      title: video?.title ?? channel.title,
      description: video?.description ?? channel.description,
      thumbnails: thumbnails(state, video?.id ?? channel.id),
      channelTitle: channel.title,
      liveBroadcastContent: "none",
    },
  }));
  return listReply("youtube#searchListResponse", { ...page, items });
};
