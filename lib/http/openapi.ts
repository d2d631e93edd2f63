import "server-only";
import { z } from "zod";
import type { RouteHandler, RouteInfo } from "./route-types";

export type RouteModule = Partial<Record<Method, unknown>>;
/** Path in OpenAPI's spelling (`/api/bloggers/{id}`) → the module of its `route.ts`. */
export type RouteTable = Record<string, RouteModule>;

export const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof METHODS)[number];
type Json = { [key: string]: unknown };

const PROBLEMS: Record<string, string> = {
  400: "Malformed request",
  401: "No identity",
  403: "No right",
  404: "Unknown, or not yours",
  409: "Conflict",
  413: "Body too large",
  415: "Wrong type of body",
  422: "Fields refused, by path",
  429: "Too many requests; see Retry-After",
  500: "Our failure",
  503: "Something we depend on does not answer; see Retry-After",
};

/** A route module's handlers that were made by `route()`. */
export function routesOf(module: RouteModule): { method: Method; definition: RouteInfo; handler: RouteHandler }[] {
  return METHODS.flatMap((method) => {
    const handler = module[method];
    return isRouteHandler(handler) ? [{ method, definition: handler.definition, handler }] : [];
  });
}

/** The OpenAPI 3.1 document of a table of routes, from the schemas that validate them. */
export function buildOpenApi(table: RouteTable, about: { title: string; version: string; serverUrl: string }): Json {
  const paths: Record<string, Json> = {};
  for (const [path, module] of Object.entries(table)) {
    const operations = routesOf(module).map(({ method, definition }) => [
      method.toLowerCase(),
      operation(path, method, definition),
    ]);
    if (operations.length > 0) paths[path] = Object.fromEntries(operations);
  }
  return {
    openapi: "3.1.0",
    info: { title: about.title, version: about.version },
    servers: [{ url: about.serverUrl }],
    paths,
    components: {
      schemas: { Problem: PROBLEM_SCHEMA },
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", description: "An access token, or a personal API token" },
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
      },
    },
  };
}

function operation(path: string, method: Method, info: RouteInfo): Json {
  const isOpen = info.access === "public";
  const mutates = method !== "GET" && method !== "HEAD";
  return {
    operationId: info.id,
    summary: info.summary,
    ...(info.description ? { description: info.description } : {}),
    tags: [...info.tags],
    "x-access": info.access,
    security: isOpen ? [] : [{ bearer: [] }, { session: [] }],
    parameters: [
      ...objectParameters(info.params, "path", path),
      ...objectParameters(info.query, "query", path),
      ...(["viewer", "editor", "owner"].includes(info.access) ? [WORKSPACE_HEADER] : []),
      ...(mutates && !isOpen && info.idempotent !== false ? [IDEMPOTENCY_HEADER] : []),
    ],
    ...(info.body || info.consumes ? { requestBody: requestBody(info) } : {}),
    responses: responses(info),
  };
}

function requestBody(info: RouteInfo): Json {
  const content: Json = {};
  if (info.body) content["application/json"] = { schema: jsonSchema(info.body, "input") };
  for (const type of info.consumes ?? [])
    content[type] ??= { schema: type.startsWith("multipart/") ? { type: "object" } : {} };
  return { required: info.body ? !info.body.safeParse(undefined).success : true, content };
}

function responses(info: RouteInfo): Json {
  const status = String(info.status ?? 200);
  const content = info.produces
    ? Object.fromEntries([info.produces].flat().map((type) => [type, {}]))
    : info.output && status !== "204"
      ? { "application/json": { schema: jsonSchema(info.output, "output") } }
      : undefined;
  const problems = Object.entries(PROBLEMS).map(([code, description]) => [
    code,
    { description, content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } },
  ]);
  return { [status]: { description: info.summary, ...(content ? { content } : {}) }, ...Object.fromEntries(problems) };
}

function objectParameters(schema: z.ZodType | undefined, where: "path" | "query", path: string): Json[] {
  const shape = schema ? jsonSchema(schema, "input") : {};
  const properties = isJson(shape.properties) ? shape.properties : {};
  const required = Array.isArray(shape.required) ? shape.required : [];
  const names =
    where === "path" ? [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "") : Object.keys(properties);
  return names.map((name) => ({
    name,
    in: where,
    required: where === "path" || required.includes(name),
    schema: properties[name] ?? { type: "string" },
  }));
}

function jsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any", target: "draft-2020-12" });
  return rest;
}

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

const isRouteHandler = (value: unknown): value is RouteHandler => typeof value === "function" && "definition" in value;

const WORKSPACE_HEADER = {
  name: "X-Workspace-Id",
  in: "header",
  required: false,
  description: "The workspace to work in; without it, the one last used (a personal token is bound to its own).",
  schema: { type: "string", format: "uuid" },
};

const IDEMPOTENCY_HEADER = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "A repeat with the same key answers alike and does nothing, for 24 hours.",
  schema: { type: "string", maxLength: 255 },
};

const PROBLEM_SCHEMA = {
  type: "object",
  required: ["type", "title", "status", "detail", "code"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string", description: "What happened and what to do, for people" },
    code: { type: "string", description: "Stable, for programs" },
    params: {
      type: "object",
      description: "What the detail names",
      additionalProperties: { type: ["string", "number"] },
    },
    requestId: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["path", "code", "detail"],
        properties: { path: { type: "string" }, code: { type: "string" }, detail: { type: "string" } },
      },
    },
  },
};
