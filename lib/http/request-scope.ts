import "server-only";
import { randomUUID } from "node:crypto";
import { clientAddress } from "@/lib/auth/client-address";
import { type Db, db } from "@/lib/db/client";
import { log } from "@/lib/observability/log";
import { observeRequest } from "@/lib/observability/metrics";
import { corsHeaders } from "./cors";

/** What is known about a request before anybody is identified. */
export type RequestScope = {
  db: Db;
  now: Date;
  requestId: string;
  ip: string;
  routeId: string;
};

const KNOWN_ID = /^[\w.:-]{8,128}$/;

/** Takes over the caller's request id when it is sane, else mints one. */
export function openRequest(request: Request, routeId: string): RequestScope {
  const given = request.headers.get("x-request-id");
  const requestId = given !== null && KNOWN_ID.test(given) ? given : randomUUID();
  return { db: db(), now: new Date(), requestId, ip: clientAddress(request.headers), routeId };
}

/** Adds what every answer carries: request id, no caching of private data, CORS for known origins. */
export function sealResponse(response: Response, request: Request, scope: RequestScope): Response {
  const headers = new Headers(response.headers);
  headers.set("x-request-id", scope.requestId);
  headers.set("x-content-type-options", "nosniff");
  if (!headers.has("cache-control")) headers.set("cache-control", "private, no-store");
  for (const [name, value] of corsHeaders(request)) headers.append(name, value);
  observeRequest(scope.routeId, request.method, response.status, scope.now);
  log().debug(
    { requestId: scope.requestId, route: scope.routeId, method: request.method, status: response.status },
    "request",
  );
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
