// developers.google.com/youtube/v3/docs/videos: status.failureReason, status.rejectionReason
const FAILURES: Record<string, string> = {
  conversion: "YouTube could not convert the video.",
  invalidFile: "YouTube does not take the file for a video.",
  emptyFile: "The file that arrived was empty.",
  tooSmall: "The file is too small to be a video.",
  codec: "YouTube does not know the video's codec.",
  uploadAborted: "YouTube says that the upload was broken off.",
};

const REJECTIONS: Record<string, string> = {
  copyright: "It holds material that somebody else has the rights to.",
  inappropriate: "It breaks YouTube's community guidelines.",
  duplicate: "The same video is on YouTube already.",
  termsOfUse: "It breaks YouTube's terms of use.",
  uploaderAccountSuspended: "The channel is suspended.",
  length: "The video is longer than this channel may upload.",
  claim: "Somebody has claimed rights to it.",
  uploaderAccountClosed: "The channel is closed.",
  trademark: "It breaks somebody's trademark.",
  legal: "It was refused for legal reasons.",
};

/** YouTube's reason in words; the bare reason where it is a new one. */
export const failureWords = (reason: string | null): string =>
  FAILURES[reason ?? ""] ?? `YouTube could not process the video${reason ? ` (${reason})` : ""}.`;

export const rejectionWords = (reason: string | null): string =>
  REJECTIONS[reason ?? ""] ?? `YouTube rejected the video${reason ? ` (${reason})` : ""}.`;

const SECOND = 1_000;
/** Longer than this nobody waits: the video is there, and is said to be still in processing. */
export const PROCESSING_PATIENCE_MS = 48 * 3_600 * SECOND;
/** How long after its time a planned video may still be private before that is remarked on. */
export const PUBLISH_GRACE_MS = 15 * 60 * SECOND;
/** An answer about a video that has just arrived may not know it yet. */
export const APPEAR_PATIENCE_MS = 10 * 60 * SECOND;

/** When to ask again: soon at first, later the longer it lasts, at least every five minutes. */
export function nextPollMs(elapsedMs: number): number {
  return Math.min(300 * SECOND, Math.max(2 * SECOND, Math.round(elapsedMs / 2)));
}
