import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { answerApi } from "./api";
import type { Reply } from "./api-errors";
import { answerControl } from "./control";
import { applyFault, takeFault } from "./faults";
import { feedPage } from "./feed-page";
import { pictureAt } from "./images";
import { insertPlaylistItem } from "./insert-playlist-item";
import { authPage, jwks, openidConfiguration, revokeEndpoint, tokenEndpoint, userinfo } from "./oauth";
import { sitePage } from "./pages";
import { answerGraph } from "./social-graph";
import { answerUpload } from "./uploads";
import type { WorldState } from "./world-state";

/** The film of every video here. */
const FILM = new URL("../fixtures/media/landscape.mp4", import.meta.url);

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers = {},
): void {
  const zip =
    typeof body === "string" && body.length > 400 && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const bytes = zip ? gzipSync(body) : Buffer.from(body);
  response
    .writeHead(status, {
      "content-type": type,
      "content-length": bytes.length,
      ...(zip ? { "content-encoding": "gzip" } : {}),
      ...headers,
    })
    .end(request.method === "HEAD" ? undefined : bytes);
}

const json = (request: IncomingMessage, response: ServerResponse, reply: Reply, headers = {}): void =>
  send(request, response, reply.status, "application/json; charset=UTF-8", JSON.stringify(reply.body), headers);

function api(state: WorldState, request: IncomingMessage, response: ServerResponse, url: URL): void {
  const answer = answerApi(state, request, url);
  const unchanged = answer.etag !== null && request.headers["if-none-match"]?.replaceAll('"', "") === answer.etag;
  state.record(request, url, unchanged ? 304 : answer.status, answer.units);
  if (unchanged) response.writeHead(304, { etag: answer.etag ?? "" }).end();
  else json(request, response, answer, answer.etag ? { etag: answer.etag } : {});
}

async function oauth(
  state: WorldState,
  request: IncomingMessage,
  url: URL,
): Promise<Reply | { redirect: string } | { html: string } | null> {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
  switch (url.pathname) {
    case "/o/oauth2/v2/auth":
      return authPage(state, url.searchParams);
    case "/token":
      return tokenEndpoint(state, new URLSearchParams(await bodyOf(request)));
    case "/revoke": {
      const form = new URLSearchParams(await bodyOf(request));
      return revokeEndpoint(state, form.get("token") ?? url.searchParams.get("token") ?? "");
    }
    case "/oauth2/v3/certs":
      return jwks();
    case "/.well-known/openid-configuration":
      return openidConfiguration(state);
    case "/v1/userinfo":
    case "/oauth2/v3/userinfo":
      return userinfo(state, bearer);
    default:
      return null;
  }
}

/** Everything that is neither the API nor the control: sign-in, feeds, pictures, pages. */
async function site(state: WorldState, request: IncomingMessage, response: ServerResponse, url: URL): Promise<number> {
  const signIn = await oauth(state, request, url);
  if (signIn && "redirect" in signIn) {
    response.writeHead(302, { location: signIn.redirect }).end();
    return 302;
  }
  if (signIn && "html" in signIn) {
    send(request, response, 200, "text/html; charset=utf-8", signIn.html);
    return 200;
  }
  if (signIn) {
    json(request, response, signIn);
    return signIn.status;
  }
  if (url.pathname === "/feeds/videos.xml") {
    const feed = feedPage(state, url.searchParams);
    send(request, response, feed ? 200 : 404, "text/xml; charset=UTF-8", feed ?? "");
    return feed ? 200 : 404;
  }
  const picture = await pictureAt(url.pathname);
  if (picture) {
    send(request, response, 200, picture.type, picture.body, { "cache-control": "public, max-age=7200" });
    return 200;
  }
  const page = sitePage(state, url);
  send(
    request,
    response,
    page ? 200 : 404,
    "text/html; charset=utf-8",
    page ?? "<!doctype html><title>404</title>Not found",
  );
  return page ? 200 : 404;
}

async function control(state: WorldState, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const text = request.method === "GET" ? "" : await bodyOf(request);
  try {
    json(request, response, answerControl(state, request.method ?? "GET", url, text ? JSON.parse(text) : {}));
  } catch (error) {
    if (!(error instanceof z.ZodError) && !(error instanceof SyntaxError)) throw error;
    json(request, response, { status: 400, body: { error: error.message } });
  }
}

/** One request to the world, whichever platform it is meant for. */
export async function handleRequest(
  state: WorldState,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", state.url);
  // What the double of yt-dlp writes to disk.
  if (url.pathname === "/__world/media") {
    send(request, response, 200, "video/mp4", await readFile(FILM));
    return;
  }
  if (url.pathname.startsWith("/__world/")) return control(state, request, response, url);
  // Browsers ask for it wherever they are led.
  if (url.pathname === "/favicon.ico") {
    response.writeHead(204).end();
    return;
  }
  if (url.pathname.startsWith("/upload/youtube/v3/")) {
    state.record(request, url, await answerUpload(state, request, response, url), 0);
    return;
  }
  const fault = takeFault(state.faults, `${url.pathname}${url.search}`);
  const broken = fault ? await applyFault(fault, response) : null;
  if (broken !== null) {
    state.record(request, url, broken, url.pathname.startsWith("/youtube/v3/") ? 1 : 0);
    return;
  }
  if (url.pathname === "/youtube/v3/playlistItems" && request.method === "POST") {
    const reply = insertPlaylistItem(state, request, JSON.parse(await bodyOf(request)));
    state.record(request, url, reply.status, 50);
    return json(request, response, reply);
  }
  if (url.pathname.startsWith("/youtube/v3/")) return api(state, request, response, url);
  if (url.pathname.startsWith("/graph.facebook.com/")) {
    const reply = answerGraph(state, url);
    state.record(request, url, reply.status, 0);
    return json(request, response, reply);
  }
  const status = await site(state, request, response, url);
  state.record(request, url, status, 0);
}
