import { z } from "zod";
import { PlatformError } from "@/lib/errors";
import { parseAnswer } from "../../http-client";
import { API, apiFailure } from "../api-errors";
import { confirmedBytes } from "./confirmed-bytes";
import type { SessionState } from "./contract";
import type { UploadAnswer } from "./send-request";

const inserted = z
  .object({
    id: z.string().min(1),
    status: z.object({ uploadStatus: z.string().nullish(), privacyStatus: z.string().nullish() }).nullish(),
  })
  .transform(({ id, status }) => ({
    id,
    uploadStatus: status?.uploadStatus ?? null,
    privacyStatus: status?.privacyStatus ?? null,
  }));

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What an answer to bytes or to a probe says of the session; null where it says nothing certain (5xx, 429, 401, other 4xx). */
export function readSessionAnswer(answer: UploadAnswer): SessionState | null {
  if (answer.status === 200 || answer.status === 201) {
    return { state: "complete", video: parseAnswer(API, inserted, json(answer.text)) };
  }
  if (answer.status === 308) {
    const header = answer.headers.range;
    const received = confirmedBytes(header ?? null);
    if (received !== null) return { state: "incomplete", received };
    throw new PlatformError(
      "unexpected_response",
      API,
      `YouTube told its progress as “${String(header).slice(0, 60)}”.`,
    );
  }
  return answer.status === 404 || answer.status === 410 ? { state: "gone" } : null;
}

/** The refusal as one of the closed kinds. */
export function refusalOf(answer: UploadAnswer): PlatformError {
  return apiFailure(answer.status, json(answer.text), answer.headers["retry-after"] ?? null, new Date());
}
