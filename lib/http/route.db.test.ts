import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env/env";
import { AppError, PlatformError } from "@/lib/errors";
import { createToken } from "@/lib/services/tokens/create-token";
import { openSession } from "@/lib/services/users/open-session";
import { anonymous, newUser } from "@/lib/services/users/test-user";
import type { WorkspaceRole } from "@/prisma/generated/enums";
import { route } from "./route";
import type { RouteHandler } from "./route-types";

let calls = 0;
beforeEach(() => {
  calls = 0;
});

const write = route({
  id: "testWrite",
  summary: "A change",
  tags: ["Test"],
  access: "editor",
  status: 201,
  body: z.object({ name: z.string().min(2) }),
  output: z.object({ name: z.string(), call: z.number() }),
  handler: ({ body }) => {
    calls += 1;
    if (body.name === "conflict") throw new AppError("conflict", "No.");
    return { name: body.name, call: calls, secret: "never told" };
  },
});
const read = route({
  id: "testRead",
  summary: "A read",
  tags: ["Test"],
  access: "viewer",
  query: z.object({ limit: z.coerce.number().int().max(10).default(5) }),
  output: z.object({ limit: z.number(), workspaceId: z.string() }),
  handler: ({ ctx, query }) => ({ limit: query.limit, workspaceId: ctx.workspaceId }),
});

type Sent = { method?: string; path?: string; body?: string; headers?: Record<string, string> };

function send(handler: RouteHandler, sent: Sent = {}): Promise<Response> {
  const { method = "GET", path = "/api/test", body, headers } = sent;
  const json = body === undefined ? {} : { "content-type": "application/json" };
  const init = { method, headers: { ...json, ...headers }, ...(body === undefined ? {} : { body }) };
  return handler(new Request(`http://localhost:3000${path}`, init), { params: Promise.resolve({}) });
}

const post = (headers: Record<string, string>, body: unknown = { name: "fine" }) =>
  send(write, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body), headers });

async function bearer(role: WorkspaceRole = "owner"): Promise<Record<string, string>> {
  const user = await newUser();
  await db().membership.updateMany({ where: { userId: user.id }, data: { role } });
  const ctx = { ...user.ctx, workspaceId: user.workspaceId, role, timeZone: "UTC" };
  const { token } = await createToken(ctx, { name: "test" });
  return { authorization: `Bearer ${token}` };
}

async function cookie(): Promise<Record<string, string>> {
  const user = await newUser();
  const session = await openSession(anonymous(), { userId: user.id, kind: "browser", userAgent: null });
  const sealed = await encode({ token: { sid: session.id }, secret: env().AUTH_SECRET });
  return { cookie: `next-auth.session-token=${sealed}` };
}

describe("who may call", () => {
  it("nobody: 401 before anything else is looked at", async () => {
    const answer = await send(write, { method: "POST", body: "not json" });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ status: 401, code: "unauthorized" });
  });

  it("a token that is not valid: 401, and never the cookie that came with it", async () => {
    const answer = await send(read, { headers: { ...(await cookie()), authorization: "Bearer cst_made_up" } });
    expect([answer.status, (await answer.json()).code]).toEqual([401, "invalid_token"]);
  });

  it("a viewer reads, but a change is refused with 403, before its body is judged", async () => {
    const headers = await bearer("viewer");
    expect((await send(read, { headers })).status).toBe(200);
    const answer = await post(headers, "not json");
    expect([answer.status, (await answer.json()).code]).toEqual([403, "role_too_low"]);
    expect(calls).toBe(0);
  });

  it("somebody else's workspace: 404", async () => {
    const [mine, theirs] = [await newUser(), await newUser()];
    const ctx = { ...mine.ctx, workspaceId: mine.workspaceId, role: "owner", timeZone: "UTC" } as const;
    const { token } = await createToken(ctx, { name: "test" });
    const headers = { authorization: `Bearer ${token}`, "x-workspace-id": theirs.workspaceId };
    expect((await send(read, { headers })).status).toBe(404);
  });
});

describe("a change that a browser's cookie signs", () => {
  it.each([
    ["no origin at all", {}, 403],
    ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }, 403],
    ["another port of this host", { "sec-fetch-site": "same-site", origin: "http://localhost:4000" }, 403],
    ["an address that was typed", { "sec-fetch-site": "none" }, 403],
    ["our own page", { "sec-fetch-site": "same-origin" }, 201],
    ["our own page, over plain http", { origin: "http://localhost:3000" }, 201],
  ])("from %s → %s %i", async (_from, extra, status) => {
    expect((await post({ ...(await cookie()), ...extra })).status).toBe(status);
    expect(calls).toBe(status === 201 ? 1 : 0);
  });

  it("reads need no origin, and a bearer token neither", async () => {
    expect((await send(read, { headers: await cookie() })).status).toBe(200);
    const foreign = { ...(await bearer()), origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    expect((await post(foreign)).status).toBe(201);
  });
});

describe("what comes in", () => {
  it("is named field by field when it is wrong", async () => {
    const answer = await post(await bearer(), { name: "x" });
    expect(answer.status).toBe(422);
    expect((await answer.json()).errors).toEqual([{ path: "name", code: "too_small", detail: expect.any(String) }]);
  });

  it("must be JSON, by type (415) and in fact (400), and not too large (413)", async () => {
    const headers = await bearer();
    const plain = await post({ ...headers, "content-type": "text/plain" });
    const broken = await post(headers, '{"name":');
    const large = await post(headers, { name: "x".repeat(1_100_000) });
    expect([plain.status, broken.status, large.status]).toEqual([415, 400, 413]);
    expect(calls).toBe(0);
  });

  it("in the query: is converted, limited, and unknown keys are ignored", async () => {
    const headers = await bearer();
    const good = await send(read, { path: "/api/test?limit=7&utm_source=x", headers });
    const bad = await send(read, { path: "/api/test?limit=11", headers });
    expect((await good.json()).limit).toBe(7);
    expect([bad.status, (await bad.json()).errors[0].path]).toEqual([422, "limit"]);
  });
});

describe("what goes out", () => {
  it("holds only what the description says, and the caller's request id", async () => {
    const answer = await post({ ...(await bearer()), "x-request-id": "caller-0001" });
    expect(await answer.json()).toEqual({ name: "fine", call: 1 });
    expect(answer.headers.get("x-request-id")).toBe("caller-0001");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  });

  it("tells nothing of an unforeseen failure but the request id", async () => {
    const failing = route({
      id: "testFail",
      summary: "Fails",
      tags: ["Test"],
      access: "public",
      handler: () => {
        throw new Error("password of the database is hunter2");
      },
    });
    const answer = await send(failing);
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).not.toContain("hunter2");
    expect(JSON.parse(text)).toMatchObject({ code: "internal", requestId: answer.headers.get("x-request-id") });
  });

  it("says when to come back while a platform is out of reach", async () => {
    const retryAt = new Date(Date.now() + 90_000);
    const away = route({
      id: "testAway",
      summary: "Away",
      tags: ["Test"],
      access: "public",
      handler: () => {
        throw new PlatformError("unavailable", "youtube-api", "Paused.", { retryAt });
      },
    });
    const answer = await send(away);
    expect([answer.status, (await answer.json()).code]).toEqual([503, "platform_unavailable"]);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(80);
  });
});

describe("Idempotency-Key", () => {
  it("a repeat gets the same answer, and does nothing", async () => {
    const headers = { ...(await bearer()), "idempotency-key": randomUUID() };
    const [first, second] = [await post(headers), await post(headers)];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await second.json()).toEqual(await first.json());
    expect(second.headers.get("idempotent-replayed")).toBe("true");
    expect(calls).toBe(1);
  });

  it("another request under the same key is refused", async () => {
    const headers = { ...(await bearer()), "idempotency-key": randomUUID() };
    await post(headers);
    const answer = await post(headers, { name: "other" });
    expect([answer.status, (await answer.json()).code]).toEqual([422, "idempotency_key_reused"]);
    expect(calls).toBe(1);
  });

  it("two at the same moment: one runs, the other is told to wait or gets its answer", async () => {
    const headers = { ...(await bearer()), "idempotency-key": randomUUID() };
    const answers = await Promise.all([post(headers), post(headers), post(headers)]);
    expect(calls).toBe(1);
    for (const answer of answers) expect([201, 409]).toContain(answer.status);
  });

  it("a failure may be tried again under its key", async () => {
    const headers = { ...(await bearer()), "idempotency-key": randomUUID() };
    expect((await post(headers, { name: "conflict" })).status).toBe(409);
    expect((await post(headers, { name: "conflict" })).status).toBe(409);
    expect(calls).toBe(2);
  });

  it("belongs to one user: the same key of another is another", async () => {
    const key = randomUUID();
    await post({ ...(await bearer()), "idempotency-key": key });
    const other = await post({ ...(await bearer()), "idempotency-key": key });
    expect(other.headers.get("idempotent-replayed")).toBeNull();
    expect(calls).toBe(2);
  });

  it("keeps no readable answer in the database", async () => {
    const key = randomUUID();
    await post({ ...(await bearer()), "idempotency-key": key }, { name: "confidential" });
    const row = await db().idempotencyKey.findFirstOrThrow({ where: { key } });
    expect(JSON.stringify(row)).not.toContain("confidential");
  });
});

describe("a limit", () => {
  it("counts per caller, across processes, and says when to come back", async () => {
    const limited = route({
      id: `testLimited${randomUUID()}`,
      summary: "Limited",
      tags: ["Test"],
      access: "viewer",
      rateLimit: { points: 2, durationSec: 60 },
      handler: () => new Response("ok"),
    });
    const headers = await bearer();
    const statuses = [];
    for (let index = 0; index < 3; index += 1) statuses.push((await send(limited, { headers })).status);
    expect(statuses).toEqual([200, 200, 429]);
    const refused = await send(limited, { headers });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await send(limited, { headers: await bearer() })).status).toBe(200);
  });
});

describe("a personal token", () => {
  it("cannot act on the account or as administrator: only inside its workspace", async () => {
    const headers = await bearer();
    const make = (access: "user" | "admin") =>
      route({ id: `testToken${access}`, summary: "x", tags: ["Test"], access, handler: () => new Response("ok") });
    expect((await send(make("user"), { method: "POST", headers })).status).toBe(403);
    expect((await send(make("admin"), { headers })).status).toBe(403);
    expect((await send(make("user"), { headers })).status).toBe(200);
  });
});
