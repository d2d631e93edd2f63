import { type ApiHandler, ApiRefusal, listOf, listReply, partsOf, whole, withParts } from "./api-request";
import type { WorldChannel } from "./population";
import { channelResource } from "./resources";

const PARTS = [
  "snippet",
  "contentDetails",
  "statistics",
  "status",
  "brandingSettings",
  "topicDetails",
  "localizations",
];
const isAnswered = (channel: WorldChannel | undefined): channel is WorldChannel =>
  channel?.state === "public" || channel?.state === "private";

/** channels.list by id, handle, user name, or the account's own. Terminated channels are simply left out. */
export const channelsList: ApiHandler = ({ state, query, account }) => {
  const parts = partsOf(query, PARTS);
  const ids = listOf(query, "id");
  const handle = query.get("forHandle")?.replace(/^@?/, "@").toLowerCase();
  const user = query.get("forUsername")?.toLowerCase();
  const { channels, byId } = state.population;
  let found: (WorldChannel | undefined)[];
  if (ids.length > 0) found = ids.map((id) => byId.get(id));
  else if (handle) found = [channels.find((channel) => channel.handle.toLowerCase() === handle)];
  else if (user) found = [channels.find((channel) => channel.userName?.toLowerCase() === user)];
  else if (query.get("mine") === "true" && account !== null) found = [state.channel(account)];
  else throw new ApiRefusal("missingRequiredParameter");
  const items = found.filter(isAnswered).map((channel) => withParts(channelResource(state, channel), parts));
  const reply = listReply("youtube#channelListResponse", whole(items));
  if (items.length > 0) return reply;
  // The real one leaves `items` out when there is none.
  return {
    status: 200,
    body: { kind: "youtube#channelListResponse", pageInfo: { totalResults: 0, resultsPerPage: 5 } },
  };
};
