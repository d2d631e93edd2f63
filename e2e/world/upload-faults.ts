import { z } from "zod";

/** Which request it is: the one that asks for a session, a probe, a chunk, the one with the last byte, or a thumbnail. */
export const UPLOAD_MOMENTS = ["create", "probe", "chunk", "last", "thumbnail"] as const;
export type UploadMoment = (typeof UPLOAD_MOMENTS)[number];

export const uploadFault = z.object({
  on: z.enum(UPLOAD_MOMENTS),
  kind: z.enum([
    /** all goes well, but the answer takes `delayMs` */
    "slow",
    /** the connection breaks after `bytes` of the body */
    "cut",
    /** 503, nothing kept */
    "unavailable_before",
    /** 503, though everything was kept */
    "unavailable_after",
    /** 308 with `bytes` fewer than were sent */
    "keeps_less",
    /** 308 without a Range: nothing at all was kept */
    "keeps_nothing",
    "rate",
    "unauthorized",
    /** 404: the session is gone, and made no video */
    "gone",
    /** 404: the session is gone, but its video exists */
    "gone_with_video",
    /** all was done, the answer is lost */
    "lost_answer",
    /** all was done, no answer comes */
    "hang",
    "no_location",
    "quota",
    "upload_limit",
    "bad_title",
  ]),
  times: z.int().positive().default(1),
  /** how many such requests go well before it happens */
  after: z.int().min(0).default(0),
  bytes: z.int().min(0).default(300_000),
  retryAfterSec: z.int().min(0).default(1),
  delayMs: z.int().min(0).default(500),
});
export type UploadFault = z.output<typeof uploadFault>;

/** Misfortune by the throw of a dice: always the same for the same seed and order of requests. */
export const uploadChaos = z.object({
  seed: z.string(),
  /** how many of all requests go wrong, 0 to 1 */
  rate: z.number().min(0).max(1),
  /** only these; by default all that a client can get over without asking a person */
  kinds: z.array(uploadFault.shape.kind).optional(),
});
export type UploadChaos = z.output<typeof uploadChaos>;
