import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { createServer as createProxy, type Server } from "node:http";
import { createServer as createSite } from "node:https";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import shapes from "@/e2e/fixtures/instagram/shapes.json";
import { setTestEnv } from "@/lib/env/test-env";
import { PlatformError } from "@/lib/errors";
import type { PlatformCall } from "../contract";
import { runProcess } from "../run-process";
import { instagramInstaloader } from "./instaloader";
import { instaloaderArguments } from "./instaloader-run";

// The real program, led to a loopback Instagram by a proxy and a certificate that count for this test alone.
const real = process.env.REAL_INSTALOADER_PATH ?? "instaloader";
const call: PlatformCall = { quota: { spend: () => Promise.reject(new Error("instaloader costs no quota")) } };

let directory: string;
let site: Server;
let proxy: Server;
let asked: string[] = [];
/** what the loopback Instagram does with the next look at an account */
let mode: "fine" | "challenge" | "429" | "missing" | "private" | "hang" = "fine";

const posts = [shapes.graphqlReel, shapes.photo, { ...shapes.fromV1, taken_at_timestamp: 1_750_000_000 }];
const user = () => ({
  ...shapes.profile,
  is_private: mode === "private",
  has_blocked_viewer: false,
  edge_owner_to_timeline_media: {
    count: posts.length,
    page_info: { has_next_page: false, end_cursor: null },
    edges:
      mode === "private"
        ? []
        : posts.map((node) => ({ node: { ...node, owner: { id: "2700692569", username: "a.harbour" } } })),
  },
});

type Answer = { status: number; body: string; headers?: Record<string, string | string[]> };
const json = (body: unknown, status = 200, headers = {}): Answer => ({ status, body: JSON.stringify(body), headers });

function answer(path: string): Answer | null {
  if (path.startsWith("/accounts/login/ajax/")) {
    return json({ authenticated: true, user: true, userId: "1", status: "ok" }, 200, {
      "set-cookie": ["sessionid=s1; Path=/", "csrftoken=t; Path=/"],
    });
  }
  if (path.startsWith("/accounts/login/")) {
    const shared = { config: { csrf_token: "t" }, entry_data: { LoginAndSignupPage: [{ graphql: {} }] } };
    return { status: 200, body: `<script>window._sharedData = ${JSON.stringify(shared)};</script>` };
  }
  if (path.startsWith("/graphql/query")) return json({ data: { user: { username: "reader" } }, status: "ok" });
  if (!path.startsWith("/api/v1/users/web_profile_info/")) return json({ users: [], status: "ok" });
  switch (mode) {
    case "challenge":
      return { status: 302, body: "", headers: { location: "https://www.instagram.com/challenge/?next=/" } };
    case "429":
      return json({ message: "wait" }, 429);
    case "missing":
      return json({ status: "fail" }, 404);
    case "hang":
      return null;
    default:
      return json({ status: "ok", data: { user: user() } });
  }
}

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
};
const listen = (server: Server) => new Promise<void>((done) => server.listen(0, "127.0.0.1", done));

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "real-instaloader-"));
  const [key, cert] = [join(directory, "key.pem"), join(directory, "cert.pem")];
  const names = "subjectAltName=DNS:www.instagram.com,DNS:i.instagram.com";
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-days",
      "2",
      "-subj",
      "/CN=test",
      "-addext",
      names,
      "-keyout",
      key,
      "-out",
      cert,
    ],
    { stdio: "ignore" },
  );
  site = createSite({ key: await readFile(key), cert: await readFile(cert) }, (request, response) => {
    asked.push(request.url ?? "");
    const found = answer(request.url ?? "");
    if (found)
      response.writeHead(found.status, { "content-type": "application/json", ...found.headers }).end(found.body);
  });
  await listen(site);
  proxy = createProxy();
  proxy.on("connect", (_request, client) => {
    const onward = connect(portOf(site), "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      onward.pipe(client);
      client.pipe(onward);
    });
    for (const socket of [onward, client]) socket.on("error", () => [onward, client].map((one) => one.destroy()));
  });
  await listen(proxy);
  process.env.REQUESTS_CA_BUNDLE = cert;
  process.env.HTTPS_PROXY = `http://127.0.0.1:${portOf(proxy)}`;
  setTestEnv({
    INSTALOADER_PATH: real,
    INSTAGRAM_USERNAME: "reader",
    INSTAGRAM_PASSWORD: "a secret, with spaces",
    INSTAGRAM_URL: "https://www.instagram.com",
    DATA_DIR: join(directory, "data"),
  });
}, 60_000);
afterAll(async () => {
  for (const server of [proxy, site]) {
    server.closeAllConnections();
    server.close();
  }
  await rm(directory, { recursive: true, force: true });
});
beforeEach(() => {
  mode = "fine";
  asked = [];
});

const resolve = () => instagramInstaloader.resolve({ platform: "instagram", kind: "user", ref: "a.harbour" }, call);
const failure = async (): Promise<PlatformError> => {
  const error = await resolve().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PlatformError)) throw new Error(`expected a PlatformError, got ${String(error)}`);
  return error;
};

describe("the real instaloader", { timeout: 90_000 }, () => {
  it("tells its version, and knows every option that we pass", async () => {
    const version = await runProcess({ file: real, args: ["--version"], timeoutMs: 20_000 });
    expect(version.stdout).toMatch(/^4\.\d+/);
    const session = join(directory, "nothing");
    const args = instaloaderArguments(["a.harbour"], directory, { name: "reader", session, secrets: null });
    const result = await runProcess({ file: real, args, timeoutMs: 40_000 });
    expect(result.stderr).not.toMatch(/unrecognized arguments|usage:/);
    expect(result.stderr).toContain("Quiet mode requires given password or valid session file");
  });

  it("signs in once, keeps the session for the next start, and tells account and posts", async () => {
    const { profile } = await resolve();
    expect(profile).toMatchObject({ platformId: "2700692569", handle: "a.harbour", followers: 25_116n });
    const listing = await instagramInstaloader.list(
      { platformId: "2700692569", uploadsPlaylistId: null, etag: null },
      50,
      call,
    );
    expect(listing.videos?.map((video) => [video.platformVideoId, video.kind, video.metrics?.views])).toEqual([
      ["DZphotoZZ01", "photo", null],
      ["DZcarousel1", "post", null],
      ["DEiyb48AeB9", "reel", 1_318n],
    ]);
    expect(asked.filter((path) => path.startsWith("/accounts/login/ajax/"))).toHaveLength(1);
    expect((await stat(join(directory, "data", "instagram", "session-reader"))).mode & 0o777).toBe(0o600);
    asked = [];
    await resolve();
    expect(asked.filter((path) => path.startsWith("/accounts/login/"))).toEqual([]);
  });

  it.each([
    ["challenge", "reauth_required", "challenge"],
    ["429", "rate_limited", "http_429"],
  ] as const)("ends at the first %s, after one question", async (now, kind, reason) => {
    mode = now;
    expect(await failure()).toMatchObject({ kind, reason, message: expect.stringContaining("may be locked") });
    expect(asked.filter((path) => path.includes("web_profile_info"))).toHaveLength(1);
  });

  it("says that nobody has this name", async () => {
    mode = "missing";
    expect(await failure()).toMatchObject({ kind: "not_found" });
  });

  it("is killed when the caller cancels", async () => {
    mode = "hang";
    const controller = new AbortController();
    const ref = { platform: "instagram", kind: "user", ref: "a.harbour" } as const;
    const work = instagramInstaloader.resolve(ref, { ...call, signal: controller.signal });
    site.once("request", () => controller.abort());
    await expect(work).rejects.toMatchObject({ kind: "unavailable", reason: "cancelled" });
  });

  it("tells a private account, and that it may not be read", async () => {
    mode = "private";
    expect((await resolve()).profile.followers).toBe(25_116n);
    const listing = instagramInstaloader.list(
      { platformId: "2700692569", uploadsPlaylistId: null, etag: null },
      50,
      call,
    );
    await expect(listing).rejects.toMatchObject({ kind: "private" });
  });
});
