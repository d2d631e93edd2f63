import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { apiError } from "./api-errors";
import type { AccessGrant } from "./oauth-state";
import { ownStatus } from "./own-status";
import { chargeWorldQuota } from "./quota-meter";
import { takeUploadFault } from "./take-upload-fault";
import { endSession, putBytes } from "./upload-bytes";
import { createSession } from "./upload-create";
import type { WorldState } from "./world-state";

const MAX_THUMBNAIL = 50 * 1024 * 1024;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const refuse = (response: ServerResponse, name: Parameters<typeof apiError>[0]): number => {
  const { status, body } = apiError(name);
  response.writeHead(status, { "content-type": "application/json", connection: "close" }).end(JSON.stringify(body));
  return status;
};

function grantOf(state: WorldState, request: IncomingMessage): AccessGrant | null {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const grant = state.grants.get(bearer);
  return grant && grant.endsAt > state.now() ? grant : null;
}

async function setThumbnail(
  state: WorldState,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  grant: AccessGrant,
): Promise<number> {
  const video = state.population.videos.get(url.searchParams.get("videoId") ?? "");
  const picture = await bodyOf(request);
  const fault = takeUploadFault(state.uploads, "thumbnail");
  if (fault?.kind === "slow") await delay(fault.delayMs);
  if (fault?.kind === "unauthorized") return refuse(response, "authError");
  if (fault?.kind === "rate") return refuse(response, "uploadRateLimitExceeded");
  if (fault?.kind === "unavailable_before") return refuse(response, "backendError");
  if (!video?.own || video.channelId !== state.channel(grant.channel ?? "")?.id)
    return refuse(response, "videoNotFound");
  if (!chargeWorldQuota(state, "thumbnails.set").allowed) return refuse(response, "quotaExceeded");
  const contentType = String(request.headers["content-type"] ?? "");
  if (picture.length > MAX_THUMBNAIL || !/^image\/(jpeg|png)$/.test(contentType))
    return refuse(response, "invalidImage");
  video.own.thumbnail = { contentType, bytes: picture.length };
  if (fault?.kind === "lost_answer") {
    response.destroy();
    return 0;
  }
  const body = {
    kind: "youtube#thumbnailSetResponse",
    items: [{ default: { url: `${state.url}/vi/${video.id}/default.jpg` } }],
  };
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  return 200;
}

/** `/upload/youtube/v3/…`: sessions, their bytes, thumbnails. Answers the status it gave, 0 for none. */
export async function answerUpload(
  state: WorldState,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<number> {
  if (state.uploads.latencyMs > 0) await delay(state.uploads.latencyMs);
  const id = url.searchParams.get("upload_id");
  const session = id === null ? undefined : state.uploads.sessions.get(id);
  const grant = grantOf(state, request);
  if (id !== null) {
    if (!session) return refuse(response, "notFound");
    if (request.method === "DELETE") return endSession(session, response);
    return putBytes({ state, session, request, response }, grant);
  }
  if (!grant) return refuse(response, "authError");
  if (url.pathname.endsWith("/thumbnails/set")) return setThumbnail(state, request, response, url, grant);
  if (!url.pathname.endsWith("/videos") || request.method !== "POST") return refuse(response, "notFound");
  const text = (await bodyOf(request)).toString("utf8");
  return createSession(state, request, response, url, { grant, body: text ? JSON.parse(text) : {} });
}

/** Everything that was made by uploads, for tests. */
export const uploadsReport = (state: WorldState) => ({
  inserts: state.uploads.inserts,
  violations: state.uploads.violations,
  sessions: [...state.uploads.sessions.values()].map(({ id, body, total, received, videoId, fileName, gone }) => ({
    id,
    title: body.title,
    total,
    received,
    videoId,
    fileName,
    gone,
  })),
  videos: [...state.population.videos.values()].flatMap((video) => {
    const { id, channelId, title, own } = video;
    if (!own) return [];
    const { sha256, fileName, bytes, thumbnail, notifySubscribers } = own;
    const { uploadStatus, privacyStatus } = ownStatus(state, video, true).status;
    const inPlaylists = [...state.uploads.playlists]
      .filter(([, ids]) => ids.includes(id))
      .map(([playlist]) => playlist);
    return [
      {
        id,
        channelId,
        title,
        sha256,
        fileName,
        bytes,
        uploadStatus,
        privacyStatus,
        notifySubscribers,
        inPlaylists,
        thumbnail: thumbnail !== null,
      },
    ];
  }),
});
