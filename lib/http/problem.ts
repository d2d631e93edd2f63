import "server-only";
import { STATUS_CODES } from "node:http";
import {
  AppError,
  type ErrorCategory,
  type ErrorParams,
  type FieldError,
  PlatformError,
  type PlatformErrorKind,
} from "@/lib/errors";
import { log } from "@/lib/observability/log";
import { Prisma } from "@/prisma/generated/client";
import type { RequestScope } from "./request-scope";

/** RFC 9457, with our stable `code`. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  params?: ErrorParams;
  errors?: FieldError[];
};

/** The one place where an error becomes an answer. What nobody foresaw is a bare 500; its cause is in the log. */
export function problemFrom(error: unknown, scope: RequestScope): Response {
  const known = asAppError(error, scope.now);
  const fields = { requestId: scope.requestId, route: scope.routeId, code: known.code };
  if (known.status >= 500) log().error({ ...fields, err: error }, "request failed");
  else log().debug({ ...fields, detail: known.detail }, "request refused");
  return problemResponse(known.error, scope.requestId);
}

/** Writes a foreseen error as `application/problem+json`. */
export function problemResponse(error: AppError, requestId: string): Response {
  const problem: Problem = {
    type: "about:blank",
    title: STATUS_CODES[error.status] ?? "Error",
    status: error.status,
    detail: error.message,
    code: error.code,
    requestId,
    ...(error.params ? { params: error.params } : {}),
    ...(error.errors ? { errors: error.errors } : {}),
  };
  const headers = new Headers({ "content-type": "application/problem+json" });
  if (error.retryAfterSec !== undefined) headers.set("retry-after", String(Math.max(1, error.retryAfterSec)));
  if (error.status === 401) headers.set("www-authenticate", "Bearer");
  return new Response(JSON.stringify(problem), { status: error.status, headers });
}

function asAppError(error: unknown, now: Date): { error: AppError; status: number; code: string; detail: string } {
  const found = toAppError(error, now);
  return { error: found, status: found.status, code: found.code, detail: found.message };
}

function toAppError(error: unknown, now: Date): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof PlatformError) return fromPlatform(error, now);
  if (error instanceof Prisma.PrismaClientKnownRequestError) return fromPrisma(error);
  return internal(error);
}

const internal = (cause: unknown) =>
  new AppError("internal", "Something went wrong on our side. Quote the request id when you report it.", { cause });

const BY_KIND: Record<PlatformErrorKind, ErrorCategory> = {
  reauth_required: "conflict",
  rate_limited: "unavailable",
  quota_exhausted: "unavailable",
  not_found: "not_found",
  private: "not_found",
  unavailable: "unavailable",
  blocked: "unavailable",
  unexpected_response: "unavailable",
};

function fromPlatform(error: PlatformError, now: Date): AppError {
  const category = BY_KIND[error.kind];
  const wait = error.retryAt ? Math.ceil((error.retryAt.getTime() - now.getTime()) / 1000) : 60;
  return new AppError(category, error.message, {
    code: `platform_${error.kind}`,
    cause: error,
    ...(category === "unavailable" ? { retryAfterSec: wait } : {}),
  });
}

function fromPrisma(error: Prisma.PrismaClientKnownRequestError): AppError {
  switch (error.code) {
    case "P2025": // a row that should be there is not
    case "P2023": // an id that cannot be one
      return new AppError("not_found", "There is no such object.", { cause: error });
    case "P2002":
      return new AppError("conflict", "There is one like this already.", { code: "already_exists", cause: error });
    case "P2003":
      return new AppError("conflict", "Something that this refers to is gone.", { code: "reference", cause: error });
    case "P2034":
      return new AppError("conflict", "Two changes met. Try again.", { code: "write_conflict", cause: error });
    case "P1001":
    case "P1008":
    case "P1017":
    case "P2024":
    case "P2037":
      return new AppError("unavailable", "The database does not answer.", { retryAfterSec: 5, cause: error });
    default:
      return internal(error);
  }
}
