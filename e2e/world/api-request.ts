import { type ApiErrorName, apiError, type Reply } from "./api-errors";
import type { WorldState } from "./world-state";

export type ApiRequest = { state: WorldState; query: URLSearchParams; account: string | null };
export type ApiHandler = (request: ApiRequest) => Reply;

/** Thrown by handlers; becomes the API's own error body. */
export class ApiRefusal extends Error {
  readonly reason: ApiErrorName;
  constructor(reason: ApiErrorName) {
    super(reason);
    this.reason = reason;
  }
}

/** A list parameter: repeated, or separated by commas; at most 50. */
export function listOf(query: URLSearchParams, name: string): string[] {
  const values = query
    .getAll(name)
    .flatMap((value) => value.split(","))
    .filter(Boolean);
  if (values.length > 50) throw new ApiRefusal("invalidValue");
  return values;
}

/** The parts that were asked for, each known. */
export function partsOf(query: URLSearchParams, known: readonly string[]): Set<string> {
  const parts = listOf(query, "part");
  if (parts.length === 0) throw new ApiRefusal("missingRequiredParameter");
  if (parts.some((part) => part !== "id" && !known.includes(part))) throw new ApiRefusal("unknownPart");
  return new Set(parts);
}

/** Leaves only the asked parts of a resource. */
export function withParts<T extends object>(resource: T, parts: Set<string>): Partial<T> {
  const kept = Object.entries(resource).filter(([name]) => name === "kind" || name === "id" || parts.has(name));
  return Object.fromEntries(kept) as Partial<T>;
}

export type Page<T> = { items: T[]; nextPageToken?: string; prevPageToken?: string; total: number; size: number };

const token = (offset: number): string => Buffer.from(`page:${offset}`).toString("base64url");

/** One page by `maxResults` (5 unless told, at most 50) and `pageToken`. */
export function pageOf<T>(query: URLSearchParams, all: readonly T[]): Page<T> {
  const size = Number(query.get("maxResults") ?? 5);
  if (!Number.isInteger(size) || size < 0 || size > 50) throw new ApiRefusal("invalidValue");
  const asked = query.get("pageToken");
  const offset = asked ? Number(/^page:(\d+)$/.exec(Buffer.from(asked, "base64url").toString())?.[1] ?? Number.NaN) : 0;
  if (Number.isNaN(offset) || offset > all.length) throw new ApiRefusal("invalidPageToken");
  const next = offset + size;
  return {
    items: all.slice(offset, next),
    ...(next < all.length && size > 0 ? { nextPageToken: token(next) } : {}),
    ...(offset > 0 ? { prevPageToken: token(Math.max(0, offset - size)) } : {}),
    total: all.length,
    size,
  };
}

/** A list answer without its etag, which the server adds. */
export function listReply<T>(kind: string, page: Page<T>): Reply {
  const { items, total, size, ...tokens } = page;
  return { status: 200, body: { kind, ...tokens, pageInfo: { totalResults: total, resultsPerPage: size }, items } };
}

/** Everything in one page. */
export const whole = <T>(items: T[]): Page<T> => ({ items, total: items.length, size: items.length });

export const refusalReply = (error: ApiRefusal): Reply => apiError(error.reason);
