import { escapeText } from "./escape-text";
import { countersAt } from "./growth";
import type { WorldState } from "./world-state";

const page = (title: string, body: string): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escapeText(title)}</title>
<style>body{font:16px/1.5 system-ui;max-width:40rem;margin:3rem auto;padding:0 1rem}img{max-width:100%;border-radius:8px}</style>
<p><small>A page of the stand-in platforms: the sample data leads here instead of the real site.</small></p>${body}</html>`;

/** Pages for people who follow a link of the sample data; `null` for an unknown one. */
export function sitePage(state: WorldState, url: URL): string | null {
  const path = decodeURIComponent(url.pathname);
  const videoId = path === "/watch" ? url.searchParams.get("v") : /^\/(?:shorts|live|embed)\/([\w-]+)$/.exec(path)?.[1];
  const video = videoId ? state.population.videos.get(videoId) : undefined;
  const channel = video
    ? state.population.byId.get(video.channelId)
    : state.channel(/^\/(?:channel\/)?(@[^/]+|UC[\w-]{22})/.exec(path)?.[1] ?? "");
  if (channel?.state !== "public") return null;
  const home = `<p><a href="${state.url}/channel/${channel.id}">${escapeText(channel.title)}</a></p>`;
  if (!video) {
    const rows = channel.videos
      .slice(0, 30)
      .map((item) => `<li><a href="${state.url}/watch?v=${item.id}">${escapeText(item.title)}</a></li>`);
    return page(
      channel.title,
      `<h1>${escapeText(channel.title)}</h1><p>${escapeText(channel.description)}</p><ul>${rows.join("")}</ul>`,
    );
  }
  const { views } = countersAt(video, state.now());
  return page(
    video.title,
    `<h1>${escapeText(video.title)}</h1>${home}<img alt="" src="${state.url}/vi/${video.id}/sddefault.jpg"><p>${views} views</p>`,
  );
}
