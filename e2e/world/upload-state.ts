import type { Hash } from "node:crypto";
import type { UploadChaos, UploadFault } from "./upload-faults";

/** What the owner wrote into a videos.insert. */
export type InsertBody = {
  title: string;
  description: string;
  tags: string[];
  categoryId: string;
  privacy: "public" | "unlisted" | "private";
  publishAt: Date | null;
  madeForKids: boolean;
  synthetic: boolean;
};

/** A resumable session: what has certainly arrived is a multiple of 256 KiB, or all of it. */
export type UploadSession = {
  id: string;
  channelId: string;
  fileName: string;
  notifySubscribers: boolean;
  body: InsertBody;
  total: number;
  received: number;
  hash: Hash;
  /** bytes beyond the last whole unit; they are lost with the connection */
  pending: Buffer[];
  videoId: string | null;
  gone: boolean;
  createdAt: Date;
  /** counts requests: the newest one has the session, an older one that still brings bytes is ended */
  turn: number;
  /** ends the request that is under way */
  end: (() => void) | null;
};

/** What is known of an uploaded video beside what everybody sees. */
export type OwnUpload = InsertBody & {
  sha256: string;
  fileName: string;
  bytes: number;
  uploadedAt: Date;
  /** by hand, before its time */
  processed: boolean;
  failureReason: string | null;
  rejectionReason: string | null;
  /** the project has not passed the audit: nobody can make it public */
  locked: boolean;
  thumbnail: { contentType: string; bytes: number } | null;
  notifySubscribers: boolean;
};

export type UploadWorld = {
  sessions: Map<string, UploadSession>;
  faults: UploadFault[];
  chaos: UploadChaos | null;
  /** how often chance was asked */
  throws: number;
  /** answers of `videos.insert` that made a session: what Google would have charged */
  inserts: number;
  /** bytes that were sent without having been asked for: a client that guesses */
  violations: string[];
  processingMs: number;
  unaudited: boolean;
  nextOutcome: { failureReason?: string; rejectionReason?: string } | null;
  /** every answer to an upload is held back so long */
  latencyMs: number;
  playlists: Map<string, string[]>;
};

export const newUploadWorld = (): UploadWorld => ({
  sessions: new Map(),
  faults: [],
  chaos: null,
  throws: 0,
  inserts: 0,
  violations: [],
  processingMs: 1_500,
  unaudited: false,
  nextOutcome: null,
  latencyMs: 0,
  playlists: new Map(),
});
