import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { clientAddress } from "@/lib/auth/client-address";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { env } from "@/lib/env/env";
import { preflight } from "@/lib/http/cors";
import { commonSecurityHeaders, contentPolicy } from "@/lib/http/security-headers";
import { TOO_OFTEN } from "@/lib/http/too-often";

// Bodies of requests that pass here are buffered and cut at 10 MB, so the API stays out, except for preflights, which have none.
export const config = {
  matcher: [
    { source: "/((?!api/|_next/static|_next/image|health$|metrics$|.*\\.(?:ico|svg|png|webmanifest|woff2|txt)$).*)" },
    { source: "/api/:path*", has: [{ type: "header", key: "access-control-request-method" }] },
  ],
};

/** Pages that make sense to somebody who is not signed in. */
const OPEN = ["/sign-in", "/register", "/invite", "/reset", "/share", "/unsubscribe", "/docs/api"];

/** The address of a share link and of the end of a report is its key: it is kept by no cache, told to no other site and found by no search engine. */
const SECRET_ADDRESS = [
  ["referrer-policy", "no-referrer"],
  ["cache-control", "private, no-store"],
  ["x-robots-tag", "noindex, nofollow"],
] as const;

/** Headers and convenience redirects only: what a page shows is guarded by `requirePageCtx`, where it is read. */
export function proxy(request: NextRequest): Response | Promise<Response> {
  const { pathname, search } = request.nextUrl;
  if (pathname.startsWith("/api/")) return request.method === "OPTIONS" ? preflight(request) : NextResponse.next();
  if (/^\/share\/[^/]+$/.test(pathname)) return shared(request);
  return sealed(request, isSignedOut(request) ? toSignIn(request, pathname + search) : page(request, 0));
}

/** Visits are counted here since a page cannot answer 429; which link it is, the page itself looks up. */
async function shared(request: NextRequest): Promise<Response> {
  const { countVisit } = await import("@/lib/services/shares/count-visit");
  return sealed(request, page(request, await countVisit(clientAddress(request.headers))));
}

const isSecure = (): boolean => env().APP_URL.startsWith("https://");

function sealed({ nextUrl: { pathname } }: NextRequest, response: NextResponse): Response {
  for (const [name, value] of commonSecurityHeaders(isSecure())) response.headers.set(name, value);
  if (/^\/(share\/|unsubscribe$)/.test(pathname))
    for (const [name, value] of SECRET_ADDRESS) response.headers.set(name, value);
  return response;
}

function isSignedOut(request: NextRequest): boolean {
  const { pathname } = request.nextUrl;
  if (OPEN.some((open) => pathname === open || pathname.startsWith(`${open}/`))) return false;
  const name = sessionCookieName();
  return !request.cookies.has(name) && !request.cookies.has(`${name}.0`);
}

function toSignIn(request: NextRequest, path: string): NextResponse {
  const target = request.nextUrl.clone();
  target.pathname = "/sign-in";
  target.search = path === "/" ? "" : `?next=${encodeURIComponent(path)}`;
  return NextResponse.redirect(target);
}

/** `wait`: seconds until this visitor may ask again; 0: now. */
function page(request: NextRequest, wait: number): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentPolicy(nonce, { isDevelopment: env().NODE_ENV === "development", isSecure: isSecure() });
  // Next reads the policy of the request to put the nonce on its own scripts.
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  if (wait > 0) headers.set(TOO_OFTEN, String(wait));
  else headers.delete(TOO_OFTEN);
  const busy = wait > 0 ? { status: 429, headers: { "retry-after": String(wait) } } : {};
  const response = NextResponse.next({ request: { headers }, ...busy });
  response.headers.set("content-security-policy", policy);
  return response;
}
