import "server-only";
import { env } from "@/lib/env/env";
import { PlatformError } from "@/lib/errors";
import { networkFailure } from "../../network-failure";
import { API } from "../api-errors";
import type { InsertRequest, TokenSource } from "./contract";
import { refusalOf } from "./read-answer";
import { type Limits, SHORT_LIMITS, sendRequest, type UploadAnswer } from "./send-request";

/** It is not known whether YouTube took the request. */
export const OUTCOME_UNKNOWN = "outcome_unknown";

const resource = (request: InsertRequest) => ({
  snippet: {
    title: request.title,
    description: request.description,
    tags: request.tags,
    ...(request.categoryId === null ? {} : { categoryId: request.categoryId }),
  },
  status: {
    privacyStatus: request.privacyStatus,
    ...(request.publishAt === null ? {} : { publishAt: request.publishAt }),
    selfDeclaredMadeForKids: request.madeForKids,
    containsSyntheticMedia: request.containsSyntheticMedia,
  },
});

/**
 * Asks for a resumable session: no byte, and no video yet. Throws `PlatformError`; reason `outcome_unknown` when no answer
 * came, so that the unit is counted as spent. `Slug` becomes the file name that the owner alone sees.
 */
export async function createSession(
  request: InsertRequest,
  token: TokenSource,
  signal?: AbortSignal,
  limits: Limits = SHORT_LIMITS,
): Promise<{ session: string }> {
  const url = new URL(`${env().YOUTUBE_API_URL}/upload/youtube/v3/videos`);
  url.searchParams.set("uploadType", "resumable");
  url.searchParams.set("part", "snippet,status");
  url.searchParams.set("notifySubscribers", String(request.notifySubscribers));
  const body = JSON.stringify(resource(request));
  const ask = (accessToken: string) =>
    sendRequest(
      {
        method: "POST",
        url: url.href,
        headers: {
          authorization: `Bearer ${accessToken}`,
          "content-type": "application/json; charset=UTF-8",
          "content-length": String(Buffer.byteLength(body)),
          "x-upload-content-length": String(request.bytes),
          "x-upload-content-type": request.contentType,
          // Percent-encoded, as RFC 5023 writes it.
          slug: encodeURI(request.fileName),
        },
        body,
        signal,
      },
      limits,
    ).catch((error: unknown) => {
      throw unknownOutcome(error, signal);
    });
  let answer: UploadAnswer = await ask(await token());
  if (answer.status === 401) answer = await ask(await token({ refresh: true }));
  if (answer.status !== 200) throw refusalOf(answer);
  return { session: sessionOf(answer) };
}

function unknownOutcome(error: unknown, signal: AbortSignal | undefined): PlatformError {
  const failure = networkFailure(API, error, signal);
  if (failure.reason === "not_sent" || failure.reason === "cancelled") return failure;
  const detail = "YouTube did not answer the request for an upload session.";
  return new PlatformError("unavailable", API, detail, { reason: OUTCOME_UNKNOWN, cause: error });
}

function sessionOf(answer: UploadAnswer): string {
  const { location } = answer.headers;
  if (location !== undefined && URL.canParse(location) && /^https?:$/.test(new URL(location).protocol)) return location;
  throw new PlatformError("unexpected_response", API, "YouTube opened an upload but named no session address.", {
    reason: "no_session",
  });
}
