import "server-only";
import type { z } from "zod";
import { batches, callApi } from "../api";
import { asOwner, type OwnerCall } from "./as-owner";
import { type ownVideoItem, ownVideoList } from "./schemas";

/** What YouTube tells its owner of a video; null is not told. */
export type OwnVideoStatus = {
  id: string;
  title: string | null;
  publishedAt: Date | null;
  uploadStatus: string | null;
  privacyStatus: "public" | "unlisted" | "private" | null;
  failureReason: string | null;
  rejectionReason: string | null;
  processingStatus: string | null;
  processingFailureReason: string | null;
  publishAt: Date | null;
  /** the name that was sent with the upload */
  fileName: string | null;
};

/** State of own videos, 50 a call; one that is gone is absent. `youtube.upload` alone does not allow it. */
export async function readStatus(ids: string[], call: OwnerCall): Promise<Map<string, OwnVideoStatus>> {
  const found = new Map<string, OwnVideoStatus>();
  for (const batch of batches(ids)) {
    const { data } = await asOwner(call, (owned) =>
      callApi(owned, "videos.list", ownVideoList, (api, options) =>
        api.videos.list({ part: ["snippet", "status", "processingDetails", "fileDetails"], id: batch }, options),
      ),
    );
    for (const item of data?.items ?? []) found.set(item.id, toStatus(item));
  }
  return found;
}

const toStatus = ({ id, snippet, status, processingDetails, fileDetails }: z.output<typeof ownVideoItem>) => ({
  id,
  title: snippet?.title ?? null,
  publishedAt: snippet?.publishedAt ?? null,
  uploadStatus: status?.uploadStatus ?? null,
  privacyStatus: status?.privacyStatus ?? null,
  failureReason: status?.failureReason ?? null,
  rejectionReason: status?.rejectionReason ?? null,
  processingStatus: processingDetails?.processingStatus ?? null,
  processingFailureReason: processingDetails?.processingFailureReason ?? null,
  publishAt: status?.publishAt ?? null,
  fileName: fileDetails?.fileName ?? null,
});
