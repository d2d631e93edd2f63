import type { UploadStatus } from "@/prisma/generated/enums";

/**
 * The life of an upload: from → where it may go.
 * `uploaded` is complete at YouTube and private until its `publishAt`; `failed` may be retried from where it stopped.
 */
const NEXT: Record<UploadStatus, readonly UploadStatus[]> = {
  draft: ["scheduled", "queued", "cancelled"],
  scheduled: ["draft", "queued", "failed", "cancelled"],
  queued: ["draft", "scheduled", "downloading", "uploading", "failed", "cancelled"],
  downloading: ["queued", "uploading", "failed", "cancelled"],
  uploading: ["queued", "processing", "failed", "cancelled"],
  processing: ["uploaded", "published", "failed"],
  uploaded: ["published", "failed"],
  published: [],
  failed: ["queued", "processing", "cancelled"],
  cancelled: ["queued", "processing"],
};

export const canMove = (from: UploadStatus, to: UploadStatus): boolean => NEXT[from].includes(to);

/** Nothing happens any more by itself. */
export const hasEnded = (status: UploadStatus): boolean =>
  status === "published" || status === "failed" || status === "cancelled";

/** Its bytes and words may still be changed by the user. */
export const isEditable = ({
  status,
  youtubeVideoId,
}: {
  status: UploadStatus;
  youtubeVideoId: string | null;
}): boolean =>
  youtubeVideoId === null &&
  (status === "draft" || status === "scheduled" || status === "queued" || isRetryable(status));

/** A cancel still prevents the video: afterwards it exists at YouTube and must be deleted there. */
export const isCancellable = (status: UploadStatus): boolean => canMove(status, "cancelled");

export const isRetryable = (status: UploadStatus): boolean => status === "failed" || status === "cancelled";

/** Work is under way, or waits for something. */
export const isUnderWay = (status: UploadStatus): boolean =>
  status === "queued" || status === "downloading" || status === "uploading" || status === "processing";
