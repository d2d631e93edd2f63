import "server-only";
import type { Readable } from "node:stream";
import { env } from "@/lib/env/env";
import { networkFailure } from "../../network-failure";
import { API } from "../api-errors";
import { refusalOf } from "../upload/read-answer";
import { LIMITS, sendRequest, type UploadAnswer } from "../upload/send-request";
import type { OwnerCall } from "./as-owner";

/** thumbnails.set takes at most this since 2026-09-14 (revision history of the Data API). */
export const MAX_THUMBNAIL_BYTES = 50 * 1024 * 1024;

export type ThumbnailFile = { bytes: bigint; contentType: string; open(): Promise<Readable> };

/** Sets a video's picture: 50 units. Safe to repeat. Throws `PlatformError`. */
export async function setThumbnail(videoId: string, file: ThumbnailFile, call: OwnerCall): Promise<void> {
  const url = new URL(`${env().YOUTUBE_API_URL}/upload/youtube/v3/thumbnails/set`);
  url.searchParams.set("videoId", videoId);
  url.searchParams.set("uploadType", "media");
  const send = async (token: string): Promise<UploadAnswer> => {
    const headers = {
      authorization: `Bearer ${token}`,
      "content-type": file.contentType,
      "content-length": String(file.bytes),
    };
    const body = { stream: await file.open(), length: Number(file.bytes) };
    return call.quota.spend({ method: "thumbnails.set" }, () =>
      sendRequest({ method: "POST", url: url.href, headers, body, signal: call.signal }, LIMITS).catch(
        (error: unknown) => {
          throw networkFailure(API, error, call.signal);
        },
      ),
    );
  };
  let answer = await send(await call.token());
  if (answer.status === 401) answer = await send(await call.token({ refresh: true }));
  if (answer.status !== 200) throw refusalOf(answer);
}
