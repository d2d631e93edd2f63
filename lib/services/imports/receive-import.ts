import "server-only";
import { AppError } from "@/lib/errors";
import { type ReceivedUpload, receiveRows, receiveUpload } from "./receive-upload";

const MAX_JSON_BYTES = 32 * 1024 * 1024;

/** An import as it is sent: a form with a file, or rows as JSON. Larger sets of rows come as a file, which is not held in memory. */
export async function receiveImport(request: Request): Promise<ReceivedUpload> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  return type === "multipart/form-data" ? receiveUpload(request) : receiveRows(await readJson(request));
}

async function readJson(request: Request): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_JSON_BYTES) {
      throw new AppError(
        "payload_too_large",
        `Rows as JSON have at most ${MAX_JSON_BYTES / 1024 / 1024} MiB: send a file.`,
      );
    }
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch (error) {
    throw new AppError("bad_request", "The body is not valid JSON.", { code: "malformed_json", cause: error });
  }
}
