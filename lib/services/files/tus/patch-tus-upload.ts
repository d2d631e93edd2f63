import "server-only";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { ensureStorageRoom } from "@/lib/storage/disk-guard";
import type { MediaFile } from "@/prisma/generated/client";
import { failMedia } from "../fail-media";
import { requireContainer } from "../inspect-media";
import { HEAD_BYTES } from "../rules/limits";
import { askTus } from "./ask-tus";
import { limitedBody, peek } from "./chunk-body";
import { openTusUpload } from "./open-tus-upload";
import { settleTusUpload } from "./settle-tus-upload";
import { withExpiry } from "./tus-headers";
import { verifiedChunk } from "./verified-chunk";

export const CHUNK_TYPE = "application/offset+octet-stream";

/** Takes the next chunk of an upload. What the file is, is looked at with its first bytes: a wrong one is refused at once (415). */
export async function patchTusUpload(ctx: Ctx, request: Request, id: string): Promise<Response> {
  const file = await openTusUpload(ctx, request, id);
  if (file.status === "ready") throw new AppError("conflict", "This upload is complete.", { code: "upload_complete" });
  if (request.body === null || request.headers.get("content-type") !== CHUNK_TYPE) {
    throw new AppError("unsupported_media_type", `Send the chunk as ${CHUNK_TYPE}.`);
  }
  await ensureStorageRoom(BigInt(request.headers.get("content-length") ?? 0));
  const chunk = await prepare(ctx, request, request.body, file);
  try {
    const answer = await askTus(chunk.request, { key: () => file.storageKey });
    await settleTusUpload(ctx, file, answer);
    return withExpiry(answer, file);
  } finally {
    await chunk.discard();
  }
}

type Chunk = { request: Request; discard: () => Promise<void> };

async function prepare(ctx: Ctx, request: Request, given: ReadableStream<Uint8Array>, file: MediaFile): Promise<Chunk> {
  let body = given;
  let discard = async () => {};
  const headers = new Headers(request.headers);
  if (!headers.has("content-length")) body = limitedBody(body);
  const checksum = headers.get("upload-checksum");
  if (checksum !== null) {
    const verified = await verifiedChunk(body, checksum);
    ({ body, discard } = verified);
    headers.set("content-length", String(verified.length));
  }
  if (headers.get("upload-offset") === "0") {
    const first = await peek(body);
    body = first.body;
    if (first.head.length >= HEAD_BYTES || (first.isWhole && BigInt(first.head.length) === file.size)) {
      await refuseForeign(ctx, file, first.head, discard);
    }
  }
  // The common chunk goes through untouched.
  if (body === given) return { request, discard };
  const { method, url, signal } = request;
  const init: RequestInit & { duplex: "half" } = { method, headers, body, duplex: "half", signal };
  return { request: new Request(url, init), discard };
}

async function refuseForeign(ctx: Ctx, file: MediaFile, head: Buffer, discard: () => Promise<void>): Promise<void> {
  try {
    requireContainer(head);
  } catch (error) {
    await discard();
    if (error instanceof AppError) await failMedia(ctx, file, error);
    throw error;
  }
}
