import "server-only";
import { AppError } from "@/lib/errors";

const DEFAULT_LIMIT = 1024 * 1024;

const tooLarge = (limit: number) =>
  new AppError("payload_too_large", `The body is larger than ${Math.floor(limit / 1024)} KiB.`);

/** Refuses a declared length above the limit before a byte is read. */
export function refuseDeclaredLength(request: Request, limit = DEFAULT_LIMIT): void {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
}

/** The body as text, at most `limit` bytes however it is sent (a chunked body declares no length). */
export async function readText(request: Request, limit = DEFAULT_LIMIT): Promise<string> {
  refuseDeclaredLength(request, limit);
  if (request.body === null) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** The media type without its parameters, in lower case. */
export function mediaType(request: Request): string {
  return (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

/** JSON in, value out; an empty body is `undefined`. 415 for another type, 400 for what is not JSON. */
export function parseJson(text: string, type: string): unknown {
  if (text.trim() === "") return undefined;
  if (type !== "application/json" && !type.endsWith("+json")) {
    throw new AppError("unsupported_media_type", "Send the body as application/json.");
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError("bad_request", "The body is not valid JSON.", { code: "malformed_json", cause: error });
  }
}
