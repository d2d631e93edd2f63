import "server-only";
import { env } from "@/lib/env/env";

/** What tus says beside the usual. */
const TUS = "tus-resumable, upload-length, upload-offset, upload-metadata";
const EXPOSED = `x-request-id, retry-after, location, etag, idempotent-replayed, ${TUS}, upload-expires, tus-version, tus-extension, tus-max-size, tus-checksum-algorithm`;
const ALLOWED = `authorization, content-type, idempotency-key, x-workspace-id, x-request-id, last-event-id, ${TUS}, upload-checksum`;

/** CORS headers of an answer. Other origins come with a bearer token: credentials (cookies) are never allowed. */
export function corsHeaders(request: Request): [string, string][] {
  if (env().CORS_ORIGINS.length === 0) return [];
  const vary: [string, string] = ["vary", "origin"];
  const origin = request.headers.get("origin");
  if (origin === null || !env().CORS_ORIGINS.includes(origin)) return [vary];
  return [vary, ["access-control-allow-origin", origin], ["access-control-expose-headers", EXPOSED]];
}

/** Answers a preflight. An unknown origin gets no permission, and the browser stops there. */
export function preflight(request: Request): Response {
  const headers = new Headers(corsHeaders(request));
  if (headers.has("access-control-allow-origin")) {
    headers.set("access-control-allow-methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
    headers.set("access-control-allow-headers", ALLOWED);
    headers.set("access-control-max-age", "600");
  }
  return new Response(null, { status: 204, headers });
}
