import "server-only";
import { callApi } from "../api";
import { asOwner, type OwnerCall } from "./as-owner";
import { playlistList } from "./schemas";

export type OwnPlaylist = { id: string; title: string };

const MAX_PAGES = 10;

/** The channel's own playlists, 50 a call. */
export async function listPlaylists(call: OwnerCall): Promise<OwnPlaylist[]> {
  const found: OwnPlaylist[] = [];
  let pageToken: string | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const from: { pageToken?: string } = pageToken === null ? {} : { pageToken };
    const { data } = await asOwner(call, (owned) =>
      callApi(owned, "playlists.list", playlistList, (api, options) =>
        api.playlists.list({ part: ["snippet"], mine: true, maxResults: 50, ...from }, options),
      ),
    );
    found.push(...(data?.items ?? []).map(({ id, snippet }) => ({ id, title: snippet?.title ?? id })));
    pageToken = data?.nextPageToken ?? null;
    if (pageToken === null) break;
  }
  return found;
}
