import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { isCategory } from "./api-categories";
import { apiError, type Reply } from "./api-errors";
import type { AccessGrant } from "./oauth-state";
import { chargeWorldQuota } from "./quota-meter";
import { takeUploadFault } from "./take-upload-fault";
import type { InsertBody, UploadSession } from "./upload-state";
import type { WorldState } from "./world-state";

const resource = z.object({
  snippet: z.object({
    title: z.string(),
    description: z.string().default(""),
    tags: z.array(z.string()).default([]),
    categoryId: z.string().default("22"),
  }),
  status: z.object({
    privacyStatus: z.enum(["public", "unlisted", "private"]).default("public"),
    publishAt: z.iso.datetime({ offset: true }).optional(),
    selfDeclaredMadeForKids: z.boolean().default(false),
    containsSyntheticMedia: z.boolean().default(false),
  }),
});

const quoted = (tags: string[]) =>
  tags.reduce((sum, tag) => sum + tag.length + (tag.includes(" ") ? 2 : 0), Math.max(0, tags.length - 1));

function checked(state: WorldState, body: unknown): InsertBody | Reply {
  const parsed = resource.safeParse(body);
  if (!parsed.success) return apiError("invalidValue");
  const { snippet, status } = parsed.data;
  const title = snippet.title.trim();
  if (title === "" || [...title].length > 100 || /[<>]/.test(title)) return apiError("invalidTitle");
  if (Buffer.byteLength(snippet.description) > 5_000 || /[<>]/.test(snippet.description))
    return apiError("invalidDescription");
  if (!isCategory(snippet.categoryId)) return apiError("invalidCategoryId");
  if (quoted(snippet.tags) > 500) return apiError("invalidTags");
  const publishAt = status.publishAt ? new Date(status.publishAt) : null;
  if (publishAt && (status.privacyStatus !== "private" || publishAt <= state.now()))
    return apiError("invalidPublishAt");
  return {
    title,
    description: snippet.description,
    tags: snippet.tags,
    categoryId: snippet.categoryId,
    privacy: status.privacyStatus,
    publishAt,
    madeForKids: status.selfDeclaredMadeForKids,
    synthetic: status.containsSyntheticMedia,
  };
}

const mayUpload = (scopes: string[]): boolean =>
  scopes.some((scope) => /\/auth\/youtube(\.upload|\.force-ssl)?$/.test(scope));

function newSession(state: WorldState, request: IncomingMessage, url: URL, grant: AccessGrant, body: InsertBody) {
  const channel = state.channel(grant.channel ?? "");
  const total = Number(request.headers["x-upload-content-length"]);
  if (!channel || !Number.isInteger(total) || total <= 0) return null;
  const session: UploadSession = {
    id: randomBytes(16).toString("hex"),
    channelId: channel.id,
    fileName: decodeURI(String(request.headers.slug ?? "unknown")),
    notifySubscribers: url.searchParams.get("notifySubscribers") !== "false",
    body,
    total,
    received: 0,
    hash: createHash("sha256"),
    pending: [],
    videoId: null,
    gone: false,
    createdAt: state.now(),
    turn: 0,
    end: null,
  };
  state.uploads.sessions.set(session.id, session);
  return session;
}

/** The POST that asks for a resumable session. Answers the status it gave. */
export async function createSession(
  state: WorldState,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  caller: { grant: AccessGrant; body: unknown },
): Promise<number> {
  const refuse = ({ status, body }: Reply, retryAfterSec?: number): number => {
    const retry = retryAfterSec === undefined ? {} : { "retry-after": String(retryAfterSec) };
    response.writeHead(status, { "content-type": "application/json", ...retry }).end(JSON.stringify(body));
    return status;
  };
  const fault = takeUploadFault(state.uploads, "create");
  if (fault?.kind === "slow") await delay(fault.delayMs);
  if (fault?.kind === "unauthorized") return refuse(apiError("authError"));
  // Whatever arrives in the name of somebody costs, also what is refused.
  if (!chargeWorldQuota(state, "videos.insert").allowed) return refuse(apiError("quotaExceeded"));
  if (fault?.kind === "quota") return refuse(apiError("quotaExceeded"));
  if (fault?.kind === "upload_limit") return refuse(apiError("uploadLimitExceeded"));
  if (fault?.kind === "unavailable_before") return refuse(apiError("backendError"));
  if (fault?.kind === "rate") return refuse({ ...apiError("rateLimitExceeded"), status: 429 }, fault.retryAfterSec);
  if (fault?.kind === "bad_title") return refuse(apiError("invalidTitle"));
  if (!mayUpload(caller.grant.scopes)) return refuse(apiError("insufficientPermissions"));
  const body = checked(state, caller.body);
  if ("status" in body) return refuse(body);
  const session = newSession(state, request, url, caller.grant, body);
  if (!session) return refuse(apiError("youtubeSignupRequired"));
  state.uploads.inserts += 1;
  if (fault?.kind === "lost_answer") {
    response.destroy();
    return 0;
  }
  if (fault?.kind === "hang") return 0;
  if (fault?.kind === "unavailable_after") return refuse(apiError("backendError"));
  const location = `${state.url}/upload/youtube/v3/videos?uploadType=resumable&upload_id=${session.id}`;
  response.writeHead(200, fault?.kind === "no_location" ? {} : { location }).end();
  return 200;
}
