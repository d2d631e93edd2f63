import { NextRequest } from "next/server";
import { beforeAll, describe, expect, it } from "vitest";
import { setTestEnv } from "@/lib/env/test-env";
import { config, proxy } from "./proxy";

beforeAll(() => {
  setTestEnv({ APP_URL: "https://scope.example", CORS_ORIGINS: "https://tools.example" });
});

const ask = async (path: string, init: { method?: string; headers?: Record<string, string> } = {}) =>
  proxy(new NextRequest(`https://scope.example${path}`, init));
const signedIn = { headers: { cookie: "__Secure-next-auth.session-token=anything" } };

describe("pages", () => {
  it("carry a content policy with a fresh nonce, and pictures only from ourselves", async () => {
    const asked = await Promise.all([ask("/sign-in"), ask("/sign-in")]);
    const [first, second] = asked.map((one) => one.headers.get("content-security-policy"));
    expect(first).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic';/);
    expect(first).not.toBe(second);
    expect(first).toContain("img-src 'self' data: blob:;");
    expect(first).toContain("frame-ancestors 'none'");
    expect(first).not.toContain("unsafe-eval");
    expect(first?.replace("style-src-attr 'unsafe-inline'", "")).not.toContain("unsafe-inline");
  });

  it("are never framed, sniffed, or reached over plain http again", async () => {
    const { headers } = await ask("/sign-in");
    expect(headers.get("strict-transport-security")).toContain("max-age=31536000");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(headers.get("permissions-policy")).toContain("camera=()");
  });

  it("send somebody without a cookie to sign in, and back where they wanted to go", async () => {
    const answer = await ask("/bloggers?sort=-views");
    expect(answer.status).toBe(307);
    expect(answer.headers.get("location")).toBe("https://scope.example/sign-in?next=%2Fbloggers%3Fsort%3D-views");
    expect((await ask("/bloggers", signedIn)).status).toBe(200);
  });

  it.each(["/sign-in", "/register", "/invite?token=x", "/reset?token=x", "/docs/api"])(
    "%s is open to all",
    async (path) => {
      expect((await ask(path)).status).toBe(200);
    },
  );

  it("behind a share link are open, told to no other site, kept by no cache and found by no search engine", async () => {
    const { status, headers } = await ask(`/share/csl_${"a".repeat(43)}`);
    expect(status).toBe(200);
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toContain("no-store");
    expect(headers.get("x-robots-tag")).toContain("noindex");
  });

  it("behind a share link answer 429 to whoever asks too often, with the words of the page", async () => {
    const visit = (ip: string, more = {}) =>
      ask(`/share/csl_${"a".repeat(43)}`, { headers: { "x-forwarded-for": ip, ...more } });
    for (let n = 0; n < 120; n += 1) expect((await visit("192.0.2.7")).status).toBe(200);
    const { status, headers } = await visit("192.0.2.7");
    expect(status).toBe(429);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    expect(headers.get("x-middleware-next")).toBe("1");
    expect(headers.get("x-middleware-request-x-too-often")).toBe(headers.get("retry-after"));
    expect(headers.get("cache-control")).toContain("no-store");
    // Somebody else is not held up, and cannot be made to look so by a header of their own.
    const other = await visit("192.0.2.8", { "x-too-often": "9" });
    expect([other.status, other.headers.get("x-middleware-request-x-too-often")]).toEqual([200, null]);
  });

  it("that only begin like an open one are not open", async () => {
    expect((await ask("/sign-in-as-somebody")).status).toBe(307);
  });
});

describe("the API", () => {
  const preflight = (origin: string) =>
    ask("/api/bloggers", { method: "OPTIONS", headers: { origin, "access-control-request-method": "POST" } });

  it("may be called by the origins of CORS_ORIGINS, without credentials", async () => {
    const { status, headers } = await preflight("https://tools.example");
    expect([status, headers.get("access-control-allow-origin")]).toEqual([204, "https://tools.example"]);
    expect(headers.get("access-control-allow-headers")).toContain("authorization");
    expect(headers.has("access-control-allow-credentials")).toBe(false);
  });

  it.each(["https://evil.example", "https://tools.example.evil.example", "null"])("but not by %s", async (origin) => {
    expect((await preflight(origin)).headers.has("access-control-allow-origin")).toBe(false);
  });

  it("passes by here for preflights alone, since bodies would be cut at 10 MB", async () => {
    const [pages, api] = config.matcher;
    expect(pages?.source).toContain("(?!api/");
    expect(api?.has).toEqual([{ type: "header", key: "access-control-request-method" }]);
  });
});
