import { randomUUID } from "node:crypto";
import { z } from "zod";
import { allRoutes } from "@/app/api/document";
import { type Method, routesOf } from "@/lib/http/openapi";
import type { RouteInfo } from "@/lib/http/route-types";
import { imageKey } from "@/lib/services/images/image-key";
import type { TwoWorkspaces } from "./world-of-two";

export type Operation = { method: Method; path: string; definition: RouteInfo };

/** Every operation of the API, from the same table as the OpenAPI document. */
export const operations = (): Operation[] =>
  Object.entries(allRoutes()).flatMap(([path, module]) => routesOf(module).map((one) => ({ path, ...one })));

/** What stands in the path, by its beginning. A new route with an id needs a line here, or the walk fails. */
const PATH_IDS: readonly [prefix: string, id: (world: TwoWorkspaces) => string][] = [
  ["/api/bloggers/{id}", (world) => world.ids.blogger],
  ["/api/posts/{id}", (world) => world.ids.post],
  ["/api/channels/{id}", (world) => world.ids.channel],
  ["/api/videos/{id}", (world) => world.ids.video],
  ["/api/parser/runs/{id}", (world) => world.ids.run],
  ["/api/imports/{id}", (world) => world.ids.import],
  ["/api/uploads/{id}", (world) => world.ids.upload],
  ["/api/uploads/drafts/{id}", (world) => world.ids.draft],
  ["/api/uploads/templates/{id}", (world) => world.ids.template],
  ["/api/views/{id}", (world) => world.ids.view],
  ["/api/reports/{id}", (world) => world.ids.report],
  ["/api/shares/{id}", (world) => world.ids.share],
  ["/api/tokens/{id}", (world) => world.ids.token],
  ["/api/workspace/invites/{id}", (world) => world.ids.invite],
  ["/api/workspace/members/{userId}", (world) => world.viewer.userId],
  ["/api/workspaces/{id}", (world) => world.owner.workspaceId],
  ["/api/auth/sessions/{id}", (world) => world.owner.sessionId],
  ["/api/admin/users/{id}", (world) => world.viewer.userId],
  ["/api/connectors/{connector}", () => "youtube-api"],
  ["/api/admin/jobs/{id}", () => "no-such-job"],
  ["/api/admin/retention/profiles/{id}", (world) => world.ids.profile],
  ["/api/workspace/retention/profiles/{id}", (world) => world.ids.profile],
  ["/api/downloads/{id}", (world) => world.ids.download],
  ["/api/files/{id}", (world) => world.ids.file],
  ["/api/images/{id}", () => imageKey("https://pictures.example/a.png", 64)],
];

/** Valid bodies of operations that would otherwise refuse the body before they look at the id. */
const BODIES: Record<string, unknown> = {
  "PUT /api/bloggers/{id}": { name: "Renamed" },
  "POST /api/bloggers/{id}/profiles": { urls: ["@somebody"] },
  "POST /api/bloggers/{id}/link": { profileId: randomUUID(), into: randomUUID() },
  "PATCH /api/uploads/{id}": { title: "Renamed" },
  "PUT /api/uploads/drafts/{id}": { values: {} },
  "PUT /api/uploads/templates/{id}": { name: "Renamed" },
  "PATCH /api/reports/{id}": { name: "Renamed" },
  "PATCH /api/views/{id}": { name: "Renamed" },
  "PATCH /api/workspace/members/{userId}": { role: "owner" },
  "PATCH /api/admin/users/{id}": { name: "Renamed" },
  "DELETE /api/admin/retention/profiles/{id}": { confirm: "not its name" },
  "DELETE /api/workspace/retention/profiles/{id}": { confirm: "not its name" },
};

/** Keys of queries that name something of a workspace, and the first workspace's thing. */
const QUERY_IDS: Record<string, (world: TwoWorkspaces) => string> = {
  channelId: (world) => world.ids.channel,
  credentialChannelId: (world) => world.ids.channel,
  bloggerId: (world) => world.ids.blogger,
  bloggerIds: (world) => world.ids.blogger,
  videoId: (world) => world.ids.video,
  profileId: (world) => world.ids.profile,
  runId: (world) => world.ids.run,
  importId: (world) => world.ids.import,
};

const IMAGE = { w: "64", u: Buffer.from("https://pictures.example/other.png").toString("base64url") };

/** Every key of an operation's query that names a thing by id. A key that the table does not know fails the walk. */
export function queryIdKeys(operation: Operation): string[] {
  const { query } = operation.definition;
  const { properties } = z.toJSONSchema(query ?? z.object({}), { io: "input", unrepresentable: "any" });
  return Object.keys(properties ?? {}).filter((key) => /Ids?$/.test(key) && key !== "lastEventId");
}

export const knowsQueryId = (key: string): boolean => key in QUERY_IDS;

function foreignQuery(operation: Operation, world: TwoWorkspaces): Record<string, string> {
  if (operation.path === "/api/images/{id}") return IMAGE;
  return Object.fromEntries(queryIdKeys(operation).map((key) => [key, QUERY_IDS[key]?.(world) ?? ""]));
}

/** The id that stands in a path, or undefined where the table above knows none. */
export function pathId(path: string, world: TwoWorkspaces): string | undefined {
  const known = PATH_IDS.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`));
  return known?.[1](world);
}

export type Call = { headers?: Record<string, string>; query?: "own" | "none"; body?: unknown; signal?: AbortSignal };

/** Calls an operation as a program would, with the first workspace's ids. */
export async function call(operation: Operation, world: TwoWorkspaces, options: Call = {}): Promise<Response> {
  const { method, path } = operation;
  const id = pathId(path, world);
  const query = options.query === "none" ? {} : foreignQuery(operation, world);
  const url = new URL(path.replace(/\{\w+\}/, id ?? ""), "http://localhost:3000");
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
  const body = options.body ?? BODIES[`${method} ${path}`] ?? (operation.definition.body ? {} : undefined);
  const mutates = method !== "GET" && method !== "HEAD";
  const request = new Request(url, {
    method,
    headers: { ...(mutates && body !== undefined ? { "content-type": "application/json" } : {}), ...options.headers },
    ...(mutates && body !== undefined ? { body: JSON.stringify(body) } : {}),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  const name = /\{(\w+)\}/.exec(path)?.[1];
  const params = name === undefined ? {} : { [name]: id };
  const handler = routesOf(allRoutes()[path] ?? {}).find((one) => one.method === method)?.handler;
  if (!handler) throw new Error(`${method} ${path} is not in the table of routes`);
  return handler(request, { params: Promise.resolve(params) });
}
