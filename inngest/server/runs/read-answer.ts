import { parseRetryAfter } from "@/inngest/server/protocol/durations";
import { type Op, opsSchema } from "@/inngest/server/protocol/messages";

export type AppResponse = { status: number; headers: Record<string, string | undefined>; body: string };

/** What came of one call, whatever the transport said. */
export type Answer =
  | { kind: "ops"; ops: Op[]; version: number; mayRetry: boolean; retryAt: Date | undefined }
  | { kind: "result"; data: unknown; version: number }
  | { kind: "error"; error: unknown; mayRetry: boolean; retryAt: Date | undefined }
  /** the app did not take the call: nothing was run, or nobody can tell */
  | { kind: "lost"; detail: string; reached: boolean };

/** Reads the SDK's answer; whatever the SDK did not say itself counts as an app that is away. */
export function readAnswer({ status, headers, body }: AppResponse, now: number): Answer {
  if (headers["x-inngest-sdk-handled"] !== "true") {
    return { kind: "lost", detail: `answered ${status} without the SDK`, reached: false };
  }
  if (status === 401 || status === 403) {
    return { kind: "lost", detail: "refused our signature: the signing keys differ", reached: false };
  }
  const version = Number(headers["x-inngest-req-version"] ?? -1);
  const mayRetry = headers["x-inngest-no-retry"] !== "true";
  const retryAt = parseRetryAfter(headers["retry-after"], now);
  const parsed = parseJson(body);
  if (!parsed) return { kind: "error", error: unreadable(status, body), mayRetry, retryAt };
  if (status === 206) {
    const ops = opsSchema.safeParse(parsed.value);
    if (ops.success) return { kind: "ops", ops: ops.data, version, mayRetry, retryAt };
    return { kind: "error", error: unreadable(status, body), mayRetry, retryAt };
  }
  if (status === 200) return { kind: "result", data: parsed.value, version };
  return { kind: "error", error: parsed.value, mayRetry, retryAt };
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const unreadable = (status: number, body: string) => ({
  name: "UnexpectedResponse",
  message: `The app answered ${status} with something unreadable: ${body.slice(0, 200)}`,
});
