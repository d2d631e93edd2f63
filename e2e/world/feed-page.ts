import { playlist } from "./api-playlists";
import { escapeText } from "./escape-text";
import { countersAt } from "./growth";
import type { WorldVideo } from "./population";
import { isPublished, isReadable, uploadsOf } from "./resources";
import type { WorldState } from "./world-state";

function entry(state: WorldState, video: WorldVideo, author: string): string {
  const short = video.shape === "upright" && video.durationSec <= 180;
  const link = short ? `${state.url}/shorts/${video.id}` : `${state.url}/watch?v=${video.id}`;
  const views = countersAt(video, state.now()).views;
  return ` <entry>
  <id>yt:video:${video.id}</id>
  <yt:videoId>${video.id}</yt:videoId>
  <yt:channelId>${video.channelId}</yt:channelId>
  <title>${escapeText(video.title)}</title>
  <link rel="alternate" href="${link}"/>
  <author><name>${escapeText(author)}</name><uri>${state.url}/channel/${video.channelId}</uri></author>
  <published>${video.publishedAt.toISOString()}</published>
  <updated>${video.publishedAt.toISOString()}</updated>
  <media:group>
   <media:title>${escapeText(video.title)}</media:title>
   <media:thumbnail url="${state.url}/vi/${video.id}/hqdefault.jpg" width="480" height="360"/>
   <media:community><media:statistics views="${views}"/></media:community>
  </media:group>
 </entry>`;
}

/** `/feeds/videos.xml`: the newest fifteen of a channel or list; `null` is a 404. */
export function feedPage(state: WorldState, query: URLSearchParams): string | null {
  const channelId = query.get("channel_id");
  const channel = channelId ? state.population.byId.get(channelId) : undefined;
  const list = playlist(state, query.get("playlist_id") ?? (channel ? uploadsOf(channel) : ""));
  if (list?.channel.state !== "public") return null;
  const shown = list.videos.filter((video) => isReadable(state, video) && isPublished(state, video)).slice(0, 15);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
 <link rel="self" href="${state.url}/feeds/videos.xml?channel_id=${list.channel.id}"/>
 <id>yt:channel:${list.channel.id.slice(2)}</id>
 <yt:channelId>${list.channel.id.slice(2)}</yt:channelId>
 <title>${escapeText(list.channel.title)}</title>
 <link rel="alternate" href="${state.url}/channel/${list.channel.id}"/>
 <author><name>${escapeText(list.channel.title)}</name><uri>${state.url}/channel/${list.channel.id}</uri></author>
 <published>${list.channel.createdAt.toISOString()}</published>
${shown.map((video) => entry(state, video, list.channel.title)).join("\n")}
</feed>
`;
}
