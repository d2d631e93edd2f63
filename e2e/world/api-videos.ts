import {
  type ApiHandler,
  ApiRefusal,
  type ApiRequest,
  listOf,
  listReply,
  pageOf,
  partsOf,
  whole,
  withParts,
} from "./api-request";
import { countersAt } from "./growth";
import type { WorldChannel, WorldVideo } from "./population";
import { isoDuration, isPublic, isPublished, isReadable, statisticsOf, videoResource } from "./resources";

const PARTS = [
  "snippet contentDetails statistics status player liveStreamingDetails topicDetails recordingDetails localizations",
  "processingDetails fileDetails",
].flatMap((names) => names.split(" "));

type Row = { video: WorldVideo; channel: WorldChannel; forOwner: boolean };
const FOR_OWNERS = ["fileDetails", "processingDetails"];

/** Videos that anybody may see, and the caller's own, with their channels. */
export function readable({ state, account }: ApiRequest, ids: string[]): Row[] {
  const owner = account === null ? undefined : state.channel(account);
  return ids.flatMap((id) => {
    const video = state.population.videos.get(id);
    const channel = video && state.population.byId.get(video.channelId);
    if (!video || channel?.state !== "public" || video.state === "deleted") return [];
    const forOwner = channel === owner;
    const seen = isReadable(state, video) && isPublished(state, video);
    return seen || forOwner ? [{ video, channel, forOwner }] : [];
  });
}

/** videos.list by id, or the most popular ones. */
export const videosList: ApiHandler = (request) => {
  const { state, query } = request;
  const parts = partsOf(query, PARTS);
  const maxHeight = query.get("maxHeight") ? Number(query.get("maxHeight")) : null;
  const resource = ({ video, channel, forOwner }: Row) => {
    if (!forOwner && FOR_OWNERS.some((part) => parts.has(part))) throw new ApiRefusal("notTheOwner");
    return withParts(videoResource(state, channel, video, { maxHeight, forOwner }), parts);
  };
  const ids = listOf(query, "id");
  if (ids.length > 0) return listReply("youtube#videoListResponse", whole(readable(request, ids).map(resource)));
  if (query.get("chart") !== "mostPopular") throw new ApiRefusal("missingRequiredParameter");
  const category = query.get("videoCategoryId");
  const popular = readable(request, [...state.population.videos.keys()])
    .filter(({ video }) => isPublic(state, video) && (!category || video.categoryId === category))
    .sort((a, b) => countersAt(b.video, state.now()).views - countersAt(a.video, state.now()).views)
    .slice(0, 200);
  const page = pageOf(query, popular);
  return listReply("youtube#videoListResponse", { ...page, items: page.items.map(resource) });
};

/** videos.batchGetStats: the numbers alone. */
export const videosBatchGetStats: ApiHandler = (request) => {
  const { state, query } = request;
  const parts = partsOf(query, ["snippet", "contentDetails", "statistics"]);
  const ids = listOf(query, "id");
  if (ids.length === 0) throw new ApiRefusal("missingRequiredParameter");
  const items = readable(request, ids).map(({ video }) => {
    const { viewCount, likeCount, commentCount } = statisticsOf(state, video);
    const statistics = Object.fromEntries(
      Object.entries({ viewCount, likeCount, commentCount }).filter(([, value]) => value !== undefined),
    );
    return withParts(
      {
        kind: "youtube#videoStat",
        id: video.id,
        snippet: { publishTime: video.publishedAt.toISOString() },
        contentDetails: { duration: isoDuration(video.durationSec) },
        statistics,
      },
      parts,
    );
  });
  return { status: 200, body: { kind: "youtube#batchGetStatsResponse", items } };
};
