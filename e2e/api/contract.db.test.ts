import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openApiDocument } from "@/app/api/document";
import { call, type Operation, operations } from "./operations";
import { MARK, type TwoWorkspaces, twoWorkspaces } from "./world-of-two";

// What the API answers is what /api/openapi.json says that it answers.

const content = z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()).optional() }));
const documentShape = z.object({
  openapi: z.literal("3.1.0"),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({ operationId: z.string(), responses: z.record(z.string(), z.object({ content: content.optional() })) }),
    ),
  ),
  components: z.object({ schemas: z.object({ Problem: z.record(z.string(), z.unknown()) }) }),
});

const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
const document = () => documentShape.parse(openApiDocument());

let world: TwoWorkspaces;
beforeAll(async () => {
  world = await twoWorkspaces();
});

const all = operations();
const named = (list: Operation[]) => list.map((one) => [`${one.method} ${one.path}`, one] as const);

/** What is answered elsewhere, or by bytes: seen by specs of their own. */
const ELSEWHERE = ["/api/admin/jobs", "/api/images/", "/api/events", "/api/openapi.json", "/api/auth/invite"];
/** What YouTube answers by way of us; nobody is connected here. */
const PASSED_ON = ["/api/channels/{id}/categories", "/api/channels/{id}/playlists"];
const leadsAway = (one: Operation) => one.definition.status === 302;
const isElsewhere = ({ path }: Operation) =>
  PASSED_ON.includes(path) || ELSEWHERE.some((prefix) => path.startsWith(prefix));
const reads = all.filter((one) => one.method === "GET" && !leadsAway(one) && !isElsewhere(one));

function describedBy(operation: Operation, status: number, type: string) {
  const described = document().paths[operation.path]?.[operation.method.toLowerCase()]?.responses[String(status)];
  return described?.content?.[type]?.schema;
}

function problemsOf(schema: Record<string, unknown> | undefined, value: unknown): unknown {
  expect(schema).toBeDefined();
  const validate = ajv.compile(schema ?? false);
  return validate(value) ? [] : validate.errors;
}

describe("answers match the document", () => {
  it.each(named(reads))("%s", async (_name, operation) => {
    const caller = operation.definition.access === "admin" ? world.admin : world.owner;
    const answer = await call(operation, world, { headers: caller.headers, query: "none" });
    const text = await answer.text();
    expect(answer.status, text).toBe(200);
    const type = [operation.definition.produces ?? "application/json"].flat()[0] ?? "";
    expect(answer.headers.get("content-type")).toContain(type);
    if (type !== "application/json") return;
    expect(problemsOf(describedBy(operation, 200, type), JSON.parse(text))).toEqual([]);
  });

  it("and are not empty: the first workspace sees its own", async () => {
    const seen = reads.filter((one) => one.path.includes("{") && one.definition.access === "viewer");
    for (const operation of seen) {
      const answer = await call(operation, world, { headers: world.owner.headers });
      expect(answer.status, operation.path).toBe(200);
    }
    const list = all.find((one) => one.path === "/api/bloggers" && one.method === "GET");
    if (!list) throw new Error("no list of bloggers");
    expect(await (await call(list, world, { headers: world.owner.headers })).text()).toContain(MARK);
  });
});

describe("refusals match the document", () => {
  it.each(named(all.filter((one) => one.definition.access !== "public")))("%s", async (_name, operation) => {
    const answer = await call(operation, world);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(describedBy(operation, answer.status, "application/problem+json")).toBeDefined();
    expect(problemsOf(document().components.schemas.Problem, await answer.json())).toEqual([]);
  });
});

describe("what programs outside rely on", () => {
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const operation = all.find((one) => one.path === path && one.method === "POST");
    if (!operation) throw new Error(`no POST ${path}`);
    return call(operation, world, { body, headers });
  };

  it("register, login, refresh and me, in their old names", async () => {
    const email = `${crypto.randomUUID()}@example.test`;
    const password = "correct horse battery";
    const registered = await post("/api/auth/register", { email, password });
    expect(registered.status).toBe(201);
    const login = await post("/api/auth/login", { email, password });
    const pair = z
      .object({
        access_token: z.string(),
        refresh_token: z.string(),
        token_type: z.literal("bearer"),
        expires_in: z.number(),
      })
      .parse(await login.json());
    const refreshed = await post("/api/auth/refresh", { refresh_token: pair.refresh_token });
    expect(refreshed.status).toBe(200);
    const reused = await post("/api/auth/refresh", { refresh_token: pair.refresh_token });
    expect(reused.status).toBe(401);
    const me = all.find((one) => one.path === "/api/auth/me" && one.method === "GET");
    if (!me) throw new Error("no /api/auth/me");
    const after = await call(me, world, { headers: { authorization: `Bearer ${pair.access_token}` } });
    expect(after.status, "the whole family ended").toBe(401);
  });

  it("the document is served as it is built", async () => {
    const operation = all.find((one) => one.path === "/api/openapi.json");
    if (!operation) throw new Error("no document");
    const answer = await call(operation, world);
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });
});
