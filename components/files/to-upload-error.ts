import type { DetailedError } from "tus-js-client";
import { z } from "zod";
import { ApiError } from "@/lib/http/client";

const problem = z.object({
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  requestId: z.string().optional(),
});

const responseOf = (error: Error): DetailedError["originalResponse"] =>
  "originalResponse" in error ? (error as DetailedError).originalResponse : null;

/** A failure of the tus client as the API's own error: its sentence where the server said one, else that nothing was heard. */
export function toUploadError(error: Error): ApiError {
  const response = responseOf(error);
  if (response === null) return new ApiError(0, "offline", "The server could not be reached.", null);
  const told = problem.safeParse(readJson(response.getBody()));
  if (told.success)
    return new ApiError(told.data.status, told.data.code, told.data.detail, told.data.requestId ?? null);
  const status = response.getStatus();
  return new ApiError(status, "http_error", `The server answered ${status}.`, null);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Worth another attempt: nothing was heard, the server is busy or failing, or another request still holds the file. */
export function isPassing(error: Error): boolean {
  const status = responseOf(error)?.getStatus() ?? 0;
  return status === 0 || status >= 500 || [408, 409, 423, 425, 429, 460].includes(status);
}
