import "server-only";
import { callApi } from "../api";
import { asOwner, type OwnerCall } from "./as-owner";
import { playlistList } from "./schemas";

export type OwnPlaylist = { id: string; title: string; privacyStatus: string | null };

const MAX_PAGES = 10;

/** The channel's own playlists, 50 a call. */
export async function listPlaylists(call: OwnerCall): Promise<OwnPlaylist[]> {
  const found: OwnPlaylist[] = [];
  let pageToken: string | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const from: { pageToken?: string } = pageToken === null ? {} : { pageToken };
    const { data } = await asOwner(call, (owned) =>
      callApi(owned, "playlists.list", playlistList, (api, options) =>
        api.playlists.list({ part: ["snippet", "status"], mine: true, maxResults: 50, ...from }, options),
      ),
    );
    const items = data?.items ?? [];
    found.push(...items.map(({ id, snippet, status }) => toPlaylist(id, snippet?.title, status?.privacyStatus)));
    pageToken = data?.nextPageToken ?? null;
    if (pageToken === null) break;
  }
  return found;
}

const toPlaylist = (id: string, title: string | undefined, privacy: string | null | undefined): OwnPlaylist => ({
  id,
  title: title ?? id,
  privacyStatus: privacy ?? null,
});
