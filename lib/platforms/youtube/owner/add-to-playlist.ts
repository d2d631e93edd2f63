import "server-only";
import { PlatformError } from "@/lib/errors";
import { callApi } from "../api";
import { playlistItemList } from "../schemas";
import { asOwner, type OwnerCall } from "./as-owner";
import { inserted } from "./schemas";

/** Adds a video to a playlist, unless it is there: 1 unit to look, 50 to add. Asks for the `youtube.force-ssl` scope. */
export async function addToPlaylist(
  ask: { playlistId: string; videoId: string },
  call: OwnerCall,
): Promise<"added" | "was_there"> {
  const { playlistId, videoId } = ask;
  if (await isThere(ask, call)) return "was_there";
  const requestBody = { snippet: { playlistId, resourceId: { kind: "youtube#video", videoId } } };
  await asOwner(call, (owned) =>
    callApi(owned, "playlistItems.insert", inserted, (api, options) =>
      api.playlistItems.insert({ part: ["snippet"], requestBody }, options),
    ),
  );
  return "added";
}

/** An empty playlist may answer as if it did not exist. */
async function isThere({ playlistId, videoId }: { playlistId: string; videoId: string }, call: OwnerCall) {
  try {
    const { data } = await asOwner(call, (owned) =>
      callApi(owned, "playlistItems.list", playlistItemList, (api, options) =>
        api.playlistItems.list({ part: ["contentDetails"], playlistId, videoId, maxResults: 1 }, options),
      ),
    );
    return (data?.items ?? []).length > 0;
  } catch (error) {
    if (error instanceof PlatformError && error.kind === "not_found") return false;
    throw error;
  }
}
