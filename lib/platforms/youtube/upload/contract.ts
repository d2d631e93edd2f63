import type { Readable } from "node:stream";

/** Chunks must be multiples of this (developers.google.com/youtube/v3/guides/using_resumable_upload_protocol). */
export const CHUNK_UNIT = 256 * 1024;

/** The `snippet` and `status` of a videos.insert; `fileName` is seen by the owner alone (fileDetails.fileName). */
export type InsertRequest = {
  title: string;
  description: string;
  tags: string[];
  categoryId: string | null;
  privacyStatus: "public" | "unlisted" | "private";
  /** RFC 3339; only with `private` */
  publishAt: string | null;
  madeForKids: boolean;
  containsSyntheticMedia: boolean;
  notifySubscribers: boolean;
  fileName: string;
  bytes: bigint;
  contentType: string;
};

/** What YouTube answers when the last byte has arrived. */
export type InsertedVideo = { id: string; uploadStatus: string | null; privacyStatus: string | null };

/** What a session says about itself. `gone`: 404 or 410, and nobody knows whether a video came of it. */
export type SessionState =
  | { state: "incomplete"; received: bigint }
  | { state: "complete"; video: InsertedVideo }
  | { state: "gone" };

/** Gives an access token; `refresh` asks for a new one because the last was refused. */
export type TokenSource = (options?: { refresh: boolean }) => Promise<string>;

export type SendOptions = {
  session: string;
  total: bigint;
  /** bytes that YouTube is known to have */
  from: bigint;
  contentType: string;
  /** the bytes `start` to `end`, both counted */
  open(range: { start: bigint; end: bigint }): Promise<Readable>;
  token: TokenSource;
  /** no new chunk is begun after this */
  until: Date;
  signal?: AbortSignal;
  /** what is certainly stored at YouTube, after each chunk; also a pulse while a chunk is under way */
  onProgress?(sent: { confirmed: bigint; inFlight: bigint }): Promise<void>;
};
