import { beforeAll, describe, expect, it } from "vitest";
import { call, knowsQueryId, operations, pathId, queryIdKeys } from "./operations";
import { MARK, type TwoWorkspaces, twoWorkspaces } from "./world-of-two";

// Every operation of the OpenAPI document, as nobody, as a viewer, and as the owner of another workspace.

let world: TwoWorkspaces;
beforeAll(async () => {
  world = await twoWorkspaces();
});

const all = operations();
const named = (list: typeof all) => list.map((one) => [`${one.method} ${one.path}`, one] as const);
const guarded = all.filter((one) => one.definition.access !== "public");
const inWorkspace = all.filter((one) => ["viewer", "editor", "owner"].includes(one.definition.access));

/** Changes that a viewer may make: they concern nobody but the viewer, or change nothing. */
const VIEWER_MAY = new Set([
  "POST /api/tokens",
  "DELETE /api/tokens/{id}",
  "POST /api/bloggers/resolve",
  "DELETE /api/workspace/members/{userId}",
  // Their own views; those of the workspace are refused in the verb.
  "POST /api/views",
  "PATCH /api/views/{id}",
  "DELETE /api/views/{id}",
]);

/** The text of an answer; of a stream, only that it began. */
async function textOf(answer: Response): Promise<string> {
  if (!answer.headers.get("content-type")?.startsWith("text/event-stream")) return answer.text();
  await answer.body?.cancel();
  return "";
}

it("the walk knows an id for every path that has one", () => {
  const unknown = all.filter((one) => one.path.includes("{") && pathId(one.path, world) === undefined);
  expect(unknown.map((one) => one.path)).toEqual([]);
});

it("the walk knows a foreign id for every query that takes one", () => {
  const unknown = inWorkspace.flatMap(queryIdKeys).filter((key) => !knowsQueryId(key));
  expect(unknown).toEqual([]);
});

it("nothing is open to everybody but what must be", () => {
  const open = all.filter((one) => one.definition.access === "public").map((one) => `${one.method} ${one.path}`);
  expect(open.toSorted()).toEqual([
    "GET /api/auth/invite",
    "GET /api/openapi.json",
    "POST /api/auth/login",
    "POST /api/auth/refresh",
    "POST /api/auth/register",
    "POST /api/auth/reset",
    "POST /api/reports/unsubscribe",
  ]);
});

describe("nobody", () => {
  it.each(named(guarded))("%s → 401", async (_name, operation) => {
    const answer = await call(operation, world);
    const text = await textOf(answer);
    expect(answer.status).toBe(401);
    expect(text).not.toContain(MARK);
  });
});

describe("a viewer", () => {
  const refused = guarded.filter((one) => ["editor", "owner", "admin"].includes(one.definition.access));
  it.each(named(refused))("%s → 403", async (_name, operation) => {
    expect((await call(operation, world, { headers: world.viewer.headers })).status).toBe(403);
  });

  it("has no other change to make in the workspace", () => {
    const changes = inWorkspace.filter((one) => one.method !== "GET" && one.definition.access === "viewer");
    expect(changes.map((one) => `${one.method} ${one.path}`).filter((name) => !VIEWER_MAY.has(name))).toEqual([]);
  });
});

describe("the owner of another workspace, with the first one's ids", () => {
  const withIds = guarded.filter((one) => one.definition.access !== "admin" && one.path.includes("{"));
  it.each(named(withIds))("%s → 404, and nothing told", async (_name, operation) => {
    const answer = await call(operation, world, { headers: world.stranger.headers });
    const text = await textOf(answer);
    expect(answer.status).toBe(404);
    expect(text).not.toContain(MARK);
  });

  const filtered = inWorkspace.filter(
    (one) => one.method === "GET" && !one.path.includes("{") && queryIdKeys(one).length > 0,
  );
  it.each(named(filtered))("%s, filtered by a foreign id, tells nothing", async (_name, operation) => {
    const answer = await call(operation, world, { headers: world.stranger.headers });
    expect([200, 404]).toContain(answer.status);
    const text = await textOf(answer);
    expect(text).not.toContain(MARK);
    expect(text).not.toContain(world.ids.video);
  });

  const lists = guarded.filter(
    (one) =>
      one.method === "GET" &&
      one.definition.access !== "admin" &&
      one.definition.status !== 302 &&
      !one.path.includes("{"),
  );
  it.each(named(lists))("%s, unfiltered, holds nothing of the first", async (_name, operation) => {
    const controller = new AbortController();
    const options = { headers: world.stranger.headers, query: "none", signal: controller.signal } as const;
    const answer = await call(operation, world, options);
    const text = await textOf(answer);
    controller.abort();
    expect(answer.status).toBe(200);
    expect(text).not.toContain(MARK);
    for (const id of Object.values(world.ids)) expect(text).not.toContain(id);
  });

  it.each(named(inWorkspace))("%s, asking for that workspace by header → 404", async (_name, operation) => {
    const headers = { ...world.stranger.headers, "x-workspace-id": world.owner.workspaceId };
    const answer = await call(operation, world, { headers });
    expect(answer.status).toBe(404);
    expect(await textOf(answer)).not.toContain(MARK);
  });
});

describe("an ordinary user", () => {
  const admin = all.filter((one) => one.definition.access === "admin");
  it.each(named(admin))("%s → 403, even as owner of a workspace", async (_name, operation) => {
    expect((await call(operation, world, { headers: world.owner.headers })).status).toBe(403);
  });
});
