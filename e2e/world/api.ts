import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { videoCategoriesList } from "./api-categories";
import { channelsList } from "./api-channels";
import { apiError, type Reply } from "./api-errors";
import { playlistItemsList, playlistsList } from "./api-playlists";
import { type ApiHandler, ApiRefusal, refusalReply } from "./api-request";
import { searchList } from "./api-search";
import { videosBatchGetStats, videosList } from "./api-videos";
import { chargeWorldQuota } from "./quota-meter";
import type { WorldState } from "./world-state";

type Method = { name: string; handler: ApiHandler };

const METHODS: Record<string, Method> = {
  channels: { name: "channels.list", handler: channelsList },
  playlistItems: { name: "playlistItems.list", handler: playlistItemsList },
  playlists: { name: "playlists.list", handler: playlistsList },
  videos: { name: "videos.list", handler: videosList },
  "videos:batchGetStats": { name: "videos.batchGetStats", handler: videosBatchGetStats },
  search: { name: "search.list", handler: searchList },
  videoCategories: { name: "videoCategories.list", handler: videoCategoriesList },
};

export type ApiAnswer = Reply & { etag: string | null; units: number };

/** The key or token of a request: `undefined` is none, `null` is a wrong one. */
function callerOf(state: WorldState, request: IncomingMessage, query: URLSearchParams) {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (bearer) {
    const grant = state.grants.get(bearer);
    return grant && grant.endsAt > state.now() ? grant : "bad_token";
  }
  const header = request.headers["x-goog-api-key"];
  const key = query.get("key") ?? (Array.isArray(header) ? header[0] : header);
  if (!key) return "no_key";
  return key === state.apiKey ? null : "bad_key";
}

const mayRead = (scopes: string[]): boolean =>
  scopes.some((scope) => /\/auth\/youtube(\.readonly|\.force-ssl)?$/.test(scope));

function refuse(state: WorldState, request: IncomingMessage, url: URL): Reply | { account: string | null } {
  const caller = callerOf(state, request, url.searchParams);
  if (caller === "no_key") return apiError("forbidden");
  if (caller === "bad_key") return apiError("keyInvalid");
  if (caller === "bad_token") return apiError("authError");
  if (caller !== null && !mayRead(caller.scopes)) return apiError("insufficientPermissions");
  // A login without a channel answers as nobody's: an empty list.
  return { account: caller === null ? null : (caller.channel ?? "") };
}

/** Data API v3, reading only. Every request with a known key costs, also a wrong one and an unchanged one. */
export function answerApi(state: WorldState, request: IncomingMessage, url: URL): ApiAnswer {
  const method = METHODS[url.pathname.replace(/^\/youtube\/v3\//, "")];
  if (!method || request.method !== "GET") return { ...apiError("notFound"), etag: null, units: 0 };
  const caller = refuse(state, request, url);
  if ("status" in caller) return { ...caller, etag: null, units: 0 };
  const charge = chargeWorldQuota(state, method.name);
  if (!charge.allowed) return { ...apiError("quotaExceeded"), etag: null, units: 0 };
  try {
    const reply = method.handler({ state, query: url.searchParams, account: caller.account });
    return { ...stamp(reply), units: charge.units };
  } catch (error) {
    if (error instanceof ApiRefusal) return { ...refusalReply(error), etag: null, units: charge.units };
    throw error;
  }
}

const hash = (value: unknown): string => createHash("sha1").update(JSON.stringify(value)).digest("base64url");

/** Every resource and the list itself carry an etag of what they say. */
function stamp(reply: Reply): Reply & { etag: string } {
  const body = reply.body as { kind: string; items?: object[] };
  const items = body.items?.map((item) => {
    const { kind, ...rest } = item as { kind: string };
    return { kind, etag: hash(item), ...rest };
  });
  const etag = hash({ ...body, items });
  const { kind, ...rest } = body;
  return { ...reply, etag, body: { kind, etag, ...rest, ...(items ? { items } : {}) } };
}
