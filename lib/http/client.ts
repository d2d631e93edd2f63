import type { z } from "zod";

export type ApiFieldError = { path: string; code: string; detail: string };

/** What the API answered instead of a result. `code` is stable; `status` 0 means that no answer came. */
export class ApiError extends Error {
  override name = "ApiError";
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly requestId: string | null,
    readonly errors: readonly ApiFieldError[] = [],
    readonly retryAfterSec: number | null = null,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(detail);
  }
}

/** What an answer must look like. As a function it comes beside the answer, so that pages open without any schema. */
export type Shape<T> = z.ZodType<T> | (() => Promise<z.ZodType<T>>);

export type ApiOptions<T> = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** sent as JSON, unless it is `FormData` */
  body?: unknown;
  /** unset and null values are left out */
  query?: Record<string, string | number | boolean | null | undefined>;
  /** what the answer must look like; absent for 204 */
  output?: Shape<T> | undefined;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
};

/** Calls our API: `await api("/api/bloggers", { query: { limit: 20 }, output: bloggerPage })`. Throws `ApiError`. */
export async function api<T = undefined>(path: string, options: ApiOptions<T> = {}): Promise<T> {
  const [response, shape] = await Promise.all([send(path, options), load(options.output)]);
  if (!response.ok) throw await toApiError(response);
  if (!shape) return undefined as T;
  return shape.parse(await response.json());
}

/** A schema that could not be fetched is a server that could not be reached. */
async function load<T>(shape: Shape<T> | undefined): Promise<z.ZodType<T> | undefined> {
  if (typeof shape !== "function") return shape;
  return shape().catch(() => {
    throw unreachable();
  });
}

const unreachable = () => new ApiError(0, "offline", "The server could not be reached.", null);

async function send<T>(path: string, options: ApiOptions<T>): Promise<Response> {
  const isForm = options.body instanceof FormData;
  const headers = new Headers({ accept: "application/json", ...options.headers });
  if (options.body !== undefined && !isForm) headers.set("content-type", "application/json");
  const init: RequestInit = { method: options.method ?? "GET", headers };
  if (options.body instanceof FormData) init.body = options.body;
  else if (options.body !== undefined) init.body = JSON.stringify(options.body);
  if (options.signal) init.signal = options.signal;
  try {
    return await fetch(withQuery(path, options.query), init);
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") throw error;
    throw unreachable();
  }
}

/** A path with its query string; a key without a value is left out. */
export function withQuery(path: string, query: ApiOptions<unknown>["query"] = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") search.set(key, String(value));
  }
  const text = search.toString();
  return text === "" ? path : `${path}${path.includes("?") ? "&" : "?"}${text}`;
}

async function toApiError(response: Response): Promise<ApiError> {
  const requestId = response.headers.get("x-request-id");
  const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN);
  const wait = Number.isFinite(retryAfter) ? retryAfter : null;
  const isProblem = response.headers.get("content-type")?.includes("application/problem+json") ?? false;
  if (!isProblem)
    return new ApiError(response.status, "http_error", `The server answered ${response.status}.`, requestId, [], wait);
  const problem = await load(async () => (await import("@/lib/http/problem-shape")).problemShape);
  if (!problem) throw unreachable();
  const parsed = problem.parse(await response.json());
  return new ApiError(
    parsed.status,
    parsed.code,
    parsed.detail,
    requestId ?? parsed.requestId ?? null,
    parsed.errors,
    wait,
    parsed.params,
  );
}
