import "server-only";
import { PlatformError } from "@/lib/errors";
import { callApi } from "../api";
import { playlistItemList } from "../schemas";
import { toListed } from "../transform";
import { asOwner, type OwnerCall } from "./as-owner";
import { type OwnVideoStatus, readStatus } from "./read-status";

export type RecentUploads = {
  /** certainly this upload: its file name is ours alone */
  match: OwnVideoStatus | null;
  /** newer than `since` with the same title, and without a file name to tell it by */
  candidates: OwnVideoStatus[];
};

/**
 * Looks among a channel's newest 50 uploads for one whose answer was lost: by the file name that only the owner sees, else by
 * title and time. Two units.
 */
export async function findRecentUpload(
  ask: { uploadsPlaylistId: string; fileName: string; title: string; since: Date },
  call: OwnerCall,
): Promise<RecentUploads> {
  const ids = await newest(ask.uploadsPlaylistId, call);
  const videos = [...(await readStatus(ids, call)).values()];
  const match = videos.find((video) => video.fileName === ask.fileName) ?? null;
  const title = ask.title.trim();
  const candidates = videos.filter(
    (video) =>
      isNameless(video) && video.title === title && video.publishedAt !== null && video.publishedAt >= ask.since,
  );
  return { match, candidates };
}

/** Where the name was not taken over, YouTube writes `unknown` (github.com/googleapis/google-api-python-client/issues/104). */
const isNameless = ({ fileName }: OwnVideoStatus): boolean =>
  fileName === null || fileName === "" || fileName === "unknown";

/** A channel that has never uploaded has no such list. */
async function newest(playlistId: string, call: OwnerCall): Promise<string[]> {
  try {
    const { data } = await asOwner(call, (owned) =>
      callApi(owned, "playlistItems.list", playlistItemList, (api, options) =>
        api.playlistItems.list({ part: ["contentDetails", "status", "snippet"], playlistId, maxResults: 50 }, options),
      ),
    );
    return (data?.items ?? []).flatMap((item) => toListed(item)?.id ?? []);
  } catch (error) {
    if (error instanceof PlatformError && error.kind === "not_found") return [];
    throw error;
  }
}
