import type { youtube_v3 } from "googleapis/build/src/apis/youtube/index.js";
import type { WorldVideo } from "./population";
import type { WorldState } from "./world-state";

type Told = {
  status: youtube_v3.Schema$VideoStatus;
  processingDetails: youtube_v3.Schema$VideoProcessingDetails;
  fileDetails: youtube_v3.Schema$VideoFileDetails;
};

/** Who may see an uploaded video now: its wish, unless the project is locked or its time has not come. */
export function privacyOf(state: WorldState, video: WorldVideo): "public" | "unlisted" | "private" {
  const { own } = video;
  if (!own) return video.state === "unlisted" ? "unlisted" : video.state === "private" ? "private" : "public";
  if (own.locked) return "private";
  if (own.publishAt) return own.publishAt <= state.now() ? "public" : "private";
  return own.privacy;
}

/** What the owner alone is told of a video. */
export function ownStatus(state: WorldState, video: WorldVideo): Told {
  const { own } = video;
  const processed = !own || state.now().getTime() - own.uploadedAt.getTime() >= state.uploads.processingMs;
  const failed = processed && own?.failureReason;
  const rejected = processed && own?.rejectionReason;
  const uploadStatus = rejected ? "rejected" : failed ? "failed" : processed ? "processed" : "uploaded";
  const privacyStatus = privacyOf(state, video);
  return {
    status: {
      uploadStatus,
      privacyStatus,
      ...(failed ? { failureReason: own?.failureReason ?? null } : {}),
      ...(rejected ? { rejectionReason: own?.rejectionReason ?? null } : {}),
      ...(own?.publishAt && privacyStatus === "private" ? { publishAt: own.publishAt.toISOString() } : {}),
      license: "youtube",
      embeddable: true,
      publicStatsViewable: true,
      madeForKids: own?.madeForKids ?? false,
      selfDeclaredMadeForKids: own?.madeForKids ?? false,
      containsSyntheticMedia: own?.synthetic ?? false,
    },
    processingDetails: {
      processingStatus: failed ? "failed" : processed ? "succeeded" : "processing",
      ...(failed ? { processingFailureReason: "transcodeFailed" } : {}),
    },
    fileDetails: own ? { fileName: own.fileName, fileSize: String(own.bytes), fileType: "video" } : {},
  };
}
