import "server-only";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy from "busboy";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { ensureStorageRoom } from "@/lib/storage/disk-guard";
import { storage } from "@/lib/storage/storage";
import type { MediaFile } from "@/prisma/generated/client";
import { createMedia } from "./create-media";
import { ensureWithinLimit } from "./ensure-within-limit";
import { finishMedia } from "./finish-media";
import { requireContainer } from "./inspect-media";
import { removeMediaBytes } from "./remove-media-bytes";
import { HEAD_BYTES, MAX_FILE_BYTES } from "./rules/limits";

export type ReceivedMedia = { file: MediaFile; metadata: unknown };

const noFile = () => new AppError("bad_request", "The form holds no file: send it as the field file.");

/**
 * Takes a multipart form with the field `file` and the field `metadata` (JSON) into storage as it comes, whatever their order.
 * The file is ready when this resolves; when it throws, nothing is kept. The route allows bodies of MAX_FILE_BYTES.
 */
export async function receiveMultipartMedia(request: Request, ctx: Ctx): Promise<ReceivedMedia> {
  if (!request.body) throw noFile();
  const declared = BigInt(/^\d+$/.exec(request.headers.get("content-length") ?? "")?.[0] ?? 0);
  await ensureStorageRoom(declared);
  await ctx.db.$transaction((tx) => ensureWithinLimit(tx, ctx.workspaceId, declared));
  const form = openForm(request.headers);
  let made: MediaFile | undefined;
  const receiving: Promise<MediaFile>[] = [];
  let metadata: unknown;
  form.on("field", (name, value) => {
    if (name === "metadata") metadata = value;
  });
  form.on("file", (_field, stream, info) => {
    const received = takeFile(ctx, stream, info.filename, (file) => {
      made = file;
    });
    // A file that is refused must not leave the form waiting for its reader.
    received.catch((error: unknown) => form.destroy(error instanceof Error ? error : new Error(String(error))));
    receiving.push(received);
  });
  try {
    const ended = finished(form);
    await Promise.all([pipeline(Readable.fromWeb(request.body as WebStream<Uint8Array>), form), ended]).catch(
      malformed,
    );
    const [file] = await Promise.all(receiving);
    if (!file) throw noFile();
    await ctx.db.$transaction((tx) => ensureWithinLimit(tx, ctx.workspaceId, file.size ?? 0n, file.id));
    return { file, metadata: parseMetadata(metadata) };
  } catch (error) {
    await Promise.allSettled(receiving);
    if (made) {
      await removeMediaBytes(made.storageKey);
      await ctx.db.mediaFile.delete({ where: { id: made.id } });
    }
    throw error;
  }
}

function openForm(headers: Headers): busboy.Busboy {
  const limits = { files: 1, fileSize: Number(MAX_FILE_BYTES), fields: 20, fieldSize: 1_000_000 };
  try {
    return busboy({ headers: Object.fromEntries(headers), defParamCharset: "utf8", limits });
  } catch (error) {
    throw new AppError("bad_request", "The form could not be read.", { code: "malformed_form", cause: error });
  }
}

async function takeFile(
  ctx: Ctx,
  stream: Readable & { truncated?: boolean },
  name: string | undefined,
  onMade: (file: MediaFile) => void,
): Promise<MediaFile> {
  // A form may break off before anybody reads the file: whoever reads it then is told again.
  stream.on("error", () => undefined);
  const file = await ctx.db.$transaction((tx) =>
    createMedia({ ...ctx, db: tx }, { name: name ?? null, origin: "browser", size: null }),
  );
  onMade(file);
  const hash = createHash("sha256");
  async function* watched(): AsyncGenerator<Buffer> {
    let head: Buffer | null = Buffer.alloc(0);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (head !== null) {
        head = Buffer.concat([head, chunk]);
        if (head.length >= HEAD_BYTES) {
          requireContainer(head);
          head = null;
        }
      }
      hash.update(chunk);
      yield chunk;
    }
  }
  await storage().put(file.storageKey, Readable.from(watched(), { objectMode: false }));
  if (stream.truncated) {
    throw new AppError("payload_too_large", "YouTube takes files of at most 256 GiB.", { code: "file_too_large" });
  }
  return finishMedia(ctx, file.id, hash.digest("hex"));
}

function malformed(error: unknown): never {
  if (error instanceof AppError) throw error;
  throw new AppError("bad_request", "The form could not be read.", { code: "malformed_form", cause: error });
}

function parseMetadata(given: unknown): unknown {
  if (given === undefined) return undefined;
  try {
    return JSON.parse(String(given));
  } catch (error) {
    throw new AppError("bad_request", "metadata is not valid JSON.", { code: "malformed_json", cause: error });
  }
}
