import "server-only";
import type { z } from "zod";
import { PlatformError, type PlatformErrorKind } from "@/lib/errors";
import { networkFailure } from "./network-failure";
import { redactUrl } from "./redact-url";
import { retryAfter } from "./retry-after";

export type HttpRequest = {
  connector: string;
  url: string;
  signal?: AbortSignal | undefined;
  headers?: Record<string, string>;
  timeoutMs?: number;
  maxBytes?: number;
  /** what an answer that is no success says in its body; null: only its status counts */
  failure?: (answer: { status: number; body: string; headers: Headers }) => PlatformError | null;
};

const KIND_BY_STATUS: Record<number, PlatformErrorKind> = {
  401: "reauth_required",
  403: "blocked",
  404: "not_found",
  410: "not_found",
  429: "rate_limited",
};

function statusFailure(request: HttpRequest, response: Response): PlatformError {
  const kind = KIND_BY_STATUS[response.status] ?? (response.status >= 500 ? "unavailable" : "unexpected_response");
  const retryAt = retryAfter(response.headers.get("retry-after"), new Date());
  return new PlatformError(kind, request.connector, `HTTP ${response.status} from ${redactUrl(request.url)}.`, {
    httpStatus: response.status,
    ...(retryAt ? { retryAt } : {}),
  });
}

/** Reads a body up to a limit of decompressed bytes, so that a small gzip cannot fill the memory. */
async function readBody(request: HttpRequest, response: Response): Promise<string> {
  const limit = request.maxBytes ?? 10_000_000;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) {
      throw new PlatformError("unexpected_response", request.connector, `The answer is larger than ${limit} bytes.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** One GET to a platform with a time-out; every failure is a `PlatformError`, no secret is in its message. */
export async function getText(request: HttpRequest): Promise<string> {
  const timeout = AbortSignal.timeout(request.timeoutMs ?? 20_000);
  const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout;
  try {
    const response = await fetch(request.url, {
      signal,
      headers: { "accept-encoding": "gzip, br", "user-agent": "Creatorscope", ...request.headers },
    });
    if (!response.ok) {
      if (request.failure) {
        const { status, headers } = response;
        const told = request.failure({ status, headers, body: await readBody(request, response) });
        if (told) throw told;
      } else await response.body?.cancel();
      throw statusFailure(request, response);
    }
    return await readBody(request, response);
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    throw networkFailure(request.connector, timeout.aborted ? timeout.reason : error, request.signal);
  }
}

/** Checks what came back against its schema. */
export function parseAnswer<T extends z.ZodType>(connector: string, schema: T, answer: unknown): z.output<T> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.slice(0, 3).map((issue) => `${issue.path.join(".") || "answer"}: ${issue.message}`);
  throw new PlatformError("unexpected_response", connector, `The answer has an unknown shape. ${where.join("; ")}`);
}
