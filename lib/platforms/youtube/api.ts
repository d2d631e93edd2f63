import "server-only";
import { OAuth2Client } from "google-auth-library";
import { youtube, type youtube_v3 } from "googleapis/build/src/apis/youtube/index.js";
import { z } from "zod";
import { env } from "@/lib/env/env";
import { PlatformError } from "@/lib/errors";
import type { PlatformCall } from "../contract";
import { parseAnswer } from "../http-client";
import { networkFailure } from "../network-failure";
import { API, apiFailure } from "./api-errors";

export const BATCH = 50;
const TIMEOUT_MS = 20_000;

export type Answer<T> = { status: number; data: T };

// Its headers are of another fetch's class than the global one, so they are known by what they can do.
const readableHeaders = z.custom<{ get(name: string): string | null }>(
  (value) => typeof value === "object" && value !== null && "get" in value && typeof value.get === "function",
);

/** What googleapis throws when an answer came: its status, headers and body. */
const answeredError = z.object({
  response: z.object({ status: z.number(), headers: readableHeaders.optional(), data: z.unknown() }),
});

const body = (data: unknown): unknown => {
  if (typeof data !== "string" || !/^\s*[{[]/.test(data)) return data;
  try {
    return JSON.parse(data);
  } catch (error) {
    if (error instanceof SyntaxError) return data;
    throw error;
  }
};

function failure(error: unknown, signal: AbortSignal | undefined): PlatformError {
  if (error instanceof PlatformError) return error;
  const answered = answeredError.safeParse(error);
  if (!answered.success) return networkFailure(API, error, signal);
  const { status, headers, data } = answered.data.response;
  if (status < 400)
    return new PlatformError("unexpected_response", API, "The answer is not JSON.", { httpStatus: status });
  return apiFailure(status, body(data), headers?.get("retry-after") ?? null, new Date());
}

function client(accessToken: string | undefined): youtube_v3.Youtube {
  const rootUrl = `${env().YOUTUBE_API_URL}/`;
  if (accessToken !== undefined) {
    const auth = new OAuth2Client();
    auth.setCredentials({ access_token: accessToken });
    return youtube({ version: "v3", auth, rootUrl });
  }
  const key = env().YOUTUBE_API_KEY;
  if (!key) throw new PlatformError("reauth_required", API, "YOUTUBE_API_KEY is not set.", { reason: "no_key" });
  return youtube({ version: "v3", auth: key, rootUrl });
}

type Options = {
  signal?: AbortSignal;
  timeout: number;
  retry: false;
  responseType: "json";
  headers?: Record<string, string>;
};

/**
 * One metered call. Never retried in here: each attempt is a charge of its own, and the job decides about the next.
 * Answers 304 with `data: null`.
 */
export async function callApi<T extends z.ZodType>(
  call: PlatformCall,
  method: string,
  schema: T,
  send: (api: youtube_v3.Youtube, options: Options) => Promise<{ status: number; data: unknown }>,
  etag?: string | null,
): Promise<Answer<z.output<T> | null>> {
  const api = client(call.accessToken);
  const options: Options = {
    timeout: TIMEOUT_MS,
    retry: false,
    responseType: "json",
    ...(call.signal ? { signal: call.signal } : {}),
    ...(etag ? { headers: { "if-none-match": etag } } : {}),
  };
  return call.quota.spend({ method }, async () => {
    try {
      const answer = await send(api, options);
      if (answer.status === 304) return { status: 304, data: null };
      return { status: answer.status, data: parseAnswer(API, schema, body(answer.data)) };
    } catch (error) {
      throw failure(error, call.signal);
    }
  });
}

/** Splits ids into batches that one call takes. */
export function batches<T>(items: readonly T[], size = BATCH): T[][] {
  const unique = [...new Set(items)];
  return Array.from({ length: Math.ceil(unique.length / size) }, (_, i) => unique.slice(i * size, (i + 1) * size));
}
