import "server-only";
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy from "busboy";
import { AppError } from "@/lib/errors";
import { makeImportDirectory, removeImportFiles, uploadPath } from "./import-files";
import { parseOrRefuse } from "./parse-or-refuse";
import { type ImportOptions, importOptions, importRowsInput } from "./schemas";

export const MAX_UPLOAD_BYTES = 256 * 1024 * 1024;

export type ReceivedFile = { fileKey: string; fileName: string | null };
export type ReceivedUpload = { file: ReceivedFile; options: ImportOptions };

/** Takes a multipart form to disk as it comes: the field `file`, and the options as fields (`mapping` as JSON). */
export async function receiveUpload(request: Request): Promise<ReceivedUpload> {
  if (!request.body) throw new AppError("bad_request", "The form holds no file.");
  await makeImportDirectory();
  const fileKey = randomUUID();
  try {
    return await receiveForm(request, request.body, fileKey);
  } catch (error) {
    await removeImportFiles(fileKey);
    throw error;
  }
}

async function receiveForm(
  request: Request,
  body: ReadableStream<Uint8Array>,
  fileKey: string,
): Promise<ReceivedUpload> {
  const fields: Record<string, string> = {};
  const writing: Promise<void>[] = [];
  let fileName: string | null = null;
  let tooLarge = false;
  const form = busboy({
    headers: Object.fromEntries(request.headers),
    defParamCharset: "utf8",
    limits: { files: 1, fileSize: MAX_UPLOAD_BYTES, fields: 20, fieldSize: 100_000 },
  });
  form.on("field", (name, value) => {
    if (value !== "") fields[name] = value;
  });
  form.on("file", (_name, stream, info) => {
    fileName = info.filename?.slice(0, 255) || "upload";
    stream.on("limit", () => {
      tooLarge = true;
    });
    writing.push(pipeline(stream, createWriteStream(uploadPath(fileKey), { mode: 0o600 })));
  });
  const closed = finished(form);
  try {
    await pipeline(Readable.fromWeb(body as WebStream<Uint8Array>), form);
    await closed;
  } catch (error) {
    throw new AppError("bad_request", "The form could not be read.", { code: "malformed_form", cause: error });
  }
  await Promise.all(writing);
  if (tooLarge) throw new AppError("payload_too_large", `A file has at most ${MAX_UPLOAD_BYTES / 1024 / 1024} MiB.`);
  if (fileName === null) throw new AppError("bad_request", "The form holds no file.");
  return {
    file: { fileKey, fileName },
    options: parseOrRefuse(importOptions, { ...fields, ...jsonField(fields, "mapping") }),
  };
}

function jsonField(fields: Record<string, string>, name: string): Record<string, unknown> {
  const text = fields[name];
  if (text === undefined) return {};
  try {
    return { [name]: JSON.parse(text) };
  } catch (error) {
    throw new AppError("bad_request", `${name} is not valid JSON.`, { code: "malformed_json", cause: error });
  }
}

/** Rows sent as JSON wait like a file does. */
export async function receiveRows(body: unknown): Promise<ReceivedUpload> {
  const { rows, ...options } = parseOrRefuse(importRowsInput, body);
  await makeImportDirectory();
  const fileKey = randomUUID();
  await writeFile(uploadPath(fileKey), JSON.stringify(rows), { mode: 0o600 });
  return { file: { fileKey, fileName: null }, options };
}
