import { z } from "zod";

/** Which request to an upload it is: the one that asks for a session, a probe, a chunk, or the one with the last byte. */
export const UPLOAD_MOMENTS = ["create", "probe", "chunk", "last"] as const;
export type UploadMoment = (typeof UPLOAD_MOMENTS)[number];

export const uploadFault = z.object({
  on: z.enum(UPLOAD_MOMENTS),
  kind: z.enum([
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
});
export type UploadFault = z.output<typeof uploadFault>;

/** The fault that is due for a request, counted down. */
export function takeUploadFault(faults: UploadFault[], moment: UploadMoment): UploadFault | undefined {
  const index = faults.findIndex((fault) => fault.on === moment);
  const fault = faults[index];
  if (!fault) return undefined;
  if (fault.after > 0) {
    fault.after -= 1;
    return undefined;
  }
  fault.times -= 1;
  if (fault.times <= 0) faults.splice(index, 1);
  return fault;
}
