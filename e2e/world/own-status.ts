import type { youtube_v3 } from "googleapis/build/src/apis/youtube/index.js";
import type { WorldVideo } from "./population";
import type { WorldState } from "./world-state";

type Told = {
  status: youtube_v3.Schema$VideoStatus;
  processingDetails?: youtube_v3.Schema$VideoProcessingDetails;
  fileDetails?: youtube_v3.Schema$VideoFileDetails;
};

/** Who may see an uploaded video now: its wish, unless the project is locked or its time has not come. */
export function privacyOf(state: WorldState, video: WorldVideo): "public" | "unlisted" | "private" {
  const { own } = video;
  if (!own) return video.state === "unlisted" ? "unlisted" : video.state === "private" ? "private" : "public";
  if (own.locked) return "private";
  if (own.publishAt) return own.publishAt <= state.now() ? "public" : "private";
  return own.privacy;
}

/** When a video appeared: as long as it lies private, when it was uploaded. */
export const shownSince = (state: WorldState, video: WorldVideo): Date =>
  video.own && privacyOf(state, video) === "private" ? video.own.uploadedAt : video.publishedAt;

function processing(state: WorldState, video: WorldVideo): Pick<Told, "processingDetails"> & Pick<Told, "status"> {
  const { own } = video;
  const over = !own || own.processed || state.now().getTime() - own.uploadedAt.getTime() >= state.uploads.processingMs;
  const failureReason = over ? own?.failureReason : null;
  const rejectionReason = over ? own?.rejectionReason : null;
  const well = over ? "processed" : "uploaded";
  return {
    status: {
      uploadStatus: rejectionReason ? "rejected" : failureReason ? "failed" : well,
      ...(failureReason ? { failureReason } : {}),
      ...(rejectionReason ? { rejectionReason } : {}),
    },
    processingDetails: {
      processingStatus: failureReason ? "failed" : over ? "succeeded" : "processing",
      ...(failureReason ? { processingFailureReason: "transcodeFailed" } : {}),
    },
  };
}

/** State of a video, with what its owner alone is told. */
export function ownStatus(state: WorldState, video: WorldVideo, forOwner: boolean): Told {
  const { own } = video;
  const privacyStatus = privacyOf(state, video);
  const { status, processingDetails = {} } = processing(state, video);
  const publishAt = own?.publishAt && privacyStatus === "private" ? own.publishAt.toISOString() : null;
  return {
    status: {
      ...status,
      privacyStatus,
      ...(forOwner && publishAt ? { publishAt } : {}),
      license: "youtube",
      embeddable: true,
      publicStatsViewable: !video.likesHidden,
      madeForKids: own?.madeForKids ?? false,
      ...(forOwner ? { selfDeclaredMadeForKids: own?.madeForKids ?? false } : {}),
      ...(own ? { containsSyntheticMedia: own.synthetic } : {}),
    },
    ...(forOwner
      ? {
          processingDetails,
          fileDetails: own ? { fileName: own.fileName, fileSize: String(own.bytes), fileType: "video" } : {},
        }
      : {}),
  };
}
