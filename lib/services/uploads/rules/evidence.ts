import type { UploadStatus } from "@/prisma/generated/enums";

/** What each transition must show; kept with it in the trail. Bytes are decimal strings, times RFC 3339. */
export type EvidenceFor = {
  draft: Record<string, never>;
  scheduled: { publishAt: string };
  queued: { because: string; size?: string | null; sha256?: string | null };
  downloading: { url: string };
  uploading: { bytes: string; sessionAt: string; resumed: boolean };
  processing: { youtubeId: string; bytes: string; how: string };
  uploaded: { youtubeId: string; privacy: string | null; publishAt: string };
  published: { youtubeId: string; asked: string; privacy: string | null };
  failed: { code: string; youtubeId?: string | null; reason?: string | null };
  cancelled: { was: string; bytesSent: string };
};

export type Evidence<To extends UploadStatus> = EvidenceFor[To];
