import { z } from "zod";

const problem = z.object({
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  requestId: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), detail: z.string() })).optional(),
});

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

export type ApiOptions<T> = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** sent as JSON, unless it is `FormData` */
  body?: unknown;
  /** unset and null values are left out */
  query?: Record<string, string | number | boolean | null | undefined>;
  /** what the answer must look like; absent for 204 */
  output?: z.ZodType<T> | undefined;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
};

/** Calls our API: `await api("/api/bloggers", { query: { limit: 20 }, output: bloggerPage })`. Throws `ApiError`. */
export async function api<T = undefined>(path: string, options: ApiOptions<T> = {}): Promise<T> {
  const response = await send(path, options);
  if (!response.ok) throw await toApiError(response);
  if (!options.output) return undefined as T;
  return options.output.parse(await response.json());
}

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
    throw new ApiError(0, "offline", "The server could not be reached.", null);
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
