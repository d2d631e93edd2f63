const PLAN = "Choose another source, then retry.";
const SOURCE = "Check that the address opens the file itself without signing in, then retry.";
const OTHER_FILE = "Export the video again, and upload that.";
const STUDIO = "Open the video in YouTube Studio to see more.";

/** What to do about a failure, by its code. Whatever was stored at YouTube stays there: a retry goes on from it. */
const REMEDIES: Record<string, string> = {
  quota_exhausted: "Retry after the reset, or let the upload wait for it by itself.",
  upload_limit_exceeded:
    "This is YouTube's limit of the channel, not the project's quota. Wait a day, or verify the channel's phone number in YouTube.",
  reauth_required: "Reconnect the channel; the upload goes on by itself.",
  channel_disconnected: "Connect the channel again, then retry.",
  scope_missing: "Reconnect the channel and tick the box that lets this app upload videos, then retry.",
  api_not_enabled: "Enable the YouTube Data API v3 in the Google project, then retry.",
  metadata_refused: "Correct what YouTube names, then retry.",
  refused: "Read YouTube's answer, correct what it names, then retry.",
  unknown_outcome:
    "Look into YouTube Studio. If the video is there, leave this. If it certainly is not, confirm that and send it again.",
  youtube_unavailable: "Nothing is lost. Retry later; it goes on where it stopped.",
  session_lost: "Retry: it begins anew. No video was made.",
  rejected: STUDIO,
  processing_failed: `${OTHER_FILE} ${STUDIO}`,
  deleted_at_youtube: "Somebody removed it there. Make a new upload if that was not meant.",
  media_gone: PLAN,
  media_removed: PLAN,
  not_video: PLAN,
  unsupported_media: OTHER_FILE,
  damaged_media: OTHER_FILE,
  file_too_large: OTHER_FILE,
  storage_limit: "Remove stored files that are not needed, then retry.",
  disk_full: "Free some room on the server's disk, then retry.",
  source_not_found: SOURCE,
  source_forbidden: SOURCE,
  source_refused: SOURCE,
  source_encoded: SOURCE,
  source_inconsistent: SOURCE,
  source_unreachable: SOURCE,
  source_private: "Use an address of the public internet, or upload the file itself.",
  too_many_redirects: SOURCE,
  download_too_large: "Upload the file itself, or ask the administrator for a higher limit.",
  download_timeout: "Upload the file itself, or retry when the source is quicker.",
  secret_unreadable: "ENCRYPTION_KEY was changed. Put the old key back beside the new one, then retry.",
  stuck: "Retry. If it happens again, ask the administrator to look at the jobs page.",
  internal: "Retry. If it happens again, ask the administrator to look at the log.",
};

export const remedyFor = (code: string): string | null => REMEDIES[code] ?? null;

/** Why a video is not as visible as asked. */
export const PRIVACY_DIFFERS =
  "Google locks videos of API projects that it has not audited as private, for good: they cannot be made public later. Ask Google for the audit (see the guide), or publish this one by hand.";
