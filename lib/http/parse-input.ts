import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import { unstorableText } from "@/lib/db/unstorable-text";
import { AppError, type FieldError } from "@/lib/errors";
import { isMutation } from "./csrf";
import { mediaType, parseJson, readText, refuseDeclaredLength } from "./read-body";
import type { RouteSegment } from "./route-types";

/** JSON is held in memory: a higher limit of a route is for the files that it takes. */
const MAX_JSON_BYTES = 16 * 1024 * 1024;

type Schemas<P, Q, B> = {
  params?: P;
  query?: Q;
  body?: B;
  consumes?: readonly string[] | undefined;
  bodyLimitBytes?: number;
};

/** Reads and validates path, query string and body. `fingerprint` tells two uses of one `Idempotency-Key` apart. */
export async function parseInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  schemas: Schemas<P, Q, B>,
  request: Request,
  segment: RouteSegment,
): Promise<{ values: { params: z.output<P>; query: z.output<Q>; body: z.output<B> }; fingerprint: string }> {
  const url = new URL(request.url);
  const params = checkParams(schemas.params, await segment.params);
  const query = check(schemas.query, queryObject(url.searchParams));
  const { body, raw } = await readInput(schemas, request);
  const fingerprint = createHash("sha256")
    .update(`${request.method} ${url.pathname}${url.search}\n${request.headers.get("x-workspace-id") ?? ""}\n${raw}`)
    .digest("hex");
  return { values: { params, query, body }, fingerprint };
}

async function readInput<B extends z.ZodType>(
  schemas: { body?: B; consumes?: readonly string[] | undefined; bodyLimitBytes?: number },
  request: Request,
): Promise<{ body: z.output<B>; raw: string }> {
  const type = mediaType(request);
  if (schemas.consumes?.includes(type)) {
    refuseDeclaredLength(request, schemas.bodyLimitBytes);
    return { body: undefined as z.output<B>, raw: request.headers.get("content-length") ?? "" };
  }
  if (!schemas.body || !isMutation(request)) return { body: undefined as z.output<B>, raw: "" };
  const { bodyLimitBytes } = schemas;
  const raw = await readText(
    request,
    bodyLimitBytes === undefined ? undefined : Math.min(bodyLimitBytes, MAX_JSON_BYTES),
  );
  return { body: check(schemas.body, parseJson(raw, type)), raw };
}

/** One value per key, or a list where a key is repeated. */
function queryObject(search: URLSearchParams): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const key of new Set(search.keys())) {
    const all = search.getAll(key);
    values[key] = all.length === 1 ? (all[0] ?? "") : all;
  }
  return values;
}

/** A path that cannot name anything answers like one that names nothing. */
function checkParams<S extends z.ZodType>(schema: S | undefined, value: unknown): z.output<S> {
  if (!schema) return undefined as z.output<S>;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError("not_found", "There is no such object.", { cause: parsed.error });
}

function check<S extends z.ZodType>(schema: S | undefined, value: unknown): z.output<S> {
  if (!schema) return undefined as z.output<S>;
  const unstorable = unstorableText(value);
  if (unstorable.length > 0) throw refusal(unstorable);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw validationError(parsed.error);
}

/** A zod error as the 422 that names each field. */
export function validationError(error: z.ZodError): AppError {
  return refusal(error.issues.flatMap((issue) => fieldErrors(issue)));
}

function refusal(errors: FieldError[]): AppError {
  const first = errors[0];
  const where = first?.path ? `${first.path}: ` : "";
  return new AppError("validation_failed", first ? `${where}${first.detail}` : "The request is not valid.", { errors });
}

type Issue = z.core.$ZodIssue;

/** What is wrong with a value of several forms is told by the form that knows most of its keys, the last one of equals. */
function fieldErrors(issue: Issue, above: PropertyKey[] = []): FieldError[] {
  const path = [...above, ...issue.path];
  if (issue.code === "invalid_union") {
    const [nearest] = issue.errors.toReversed().toSorted((a, b) => unknownKeys(a) - unknownKeys(b));
    if (nearest) return nearest.flatMap((one) => fieldErrors(one, path));
  }
  return [{ path: path.join("."), code: issue.code, detail: issue.message }];
}

const unknownKeys = (issues: Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 0), 0);
