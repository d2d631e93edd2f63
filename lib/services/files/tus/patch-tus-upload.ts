import "server-only";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { ensureStorageRoom } from "@/lib/storage/disk-guard";
import type { MediaFile } from "@/prisma/generated/client";
import { failMedia } from "../fail-media";
import { requireContainer } from "../inspect-media";
import { HEAD_BYTES } from "../rules/limits";
import { askTus } from "./ask-tus";
import { type Body, drain, limitedBody, peek } from "./chunk-body";
import { openTusUpload } from "./open-tus-upload";
import { settleTusUpload } from "./settle-tus-upload";
import { withExpiry } from "./tus-headers";
import { verifiedChunk } from "./verified-chunk";

export const CHUNK_TYPE = "application/offset+octet-stream";

/** A chunk on its way: what of it is still to be read, and what to do when it is over. */
type Chunk = { headers: Headers; body: Body | null; refusal?: AppError; discard: () => Promise<void> };

/** Takes the next chunk of an upload. What the file is, is looked at with its first bytes: a wrong one is refused at once (415). */
export async function patchTusUpload(ctx: Ctx, request: Request, id: string): Promise<Response> {
  const chunk: Chunk = { headers: new Headers(request.headers), body: request.body, discard: async () => {} };
  try {
    const file = await openTusUpload(ctx, request, id);
    await admit(file, chunk);
    await verify(chunk);
    await look(ctx, file, chunk);
    const answer = await askTus(rebuilt(request, chunk), { key: () => file.storageKey });
    await settleTusUpload(ctx, file, answer);
    return withExpiry(answer, file);
  } catch (error) {
    await drain(chunk.body);
    throw chunk.refusal ?? error;
  } finally {
    await chunk.discard();
  }
}

async function admit(file: MediaFile, chunk: Chunk): Promise<void> {
  if (file.status === "ready") throw new AppError("conflict", "This upload is complete.", { code: "upload_complete" });
  if (chunk.body === null || chunk.headers.get("content-type") !== CHUNK_TYPE) {
    throw new AppError("unsupported_media_type", `Send the chunk as ${CHUNK_TYPE}.`);
  }
  const length = chunk.headers.get("content-length");
  await ensureStorageRoom(BigInt(length ?? 0));
  if (length !== null) return;
  chunk.body = limitedBody(chunk.body, (reason) => {
    chunk.refusal = reason;
  });
}

async function verify(chunk: Chunk): Promise<void> {
  const checksum = chunk.headers.get("upload-checksum");
  if (checksum === null || chunk.body === null) return;
  const { body, length, discard } = await verifiedChunk(chunk.body, checksum);
  chunk.body = body;
  chunk.discard = discard;
  chunk.headers.set("content-length", String(length));
}

async function look(ctx: Ctx, file: MediaFile, chunk: Chunk): Promise<void> {
  if (chunk.headers.get("upload-offset") !== "0" || file.received > 0n || chunk.body === null) return;
  const { head, isWhole, body } = await peek(chunk.body);
  chunk.body = body;
  if (head.length < HEAD_BYTES && !(isWhole && BigInt(head.length) === file.size)) return;
  try {
    requireContainer(head);
  } catch (error) {
    if (error instanceof AppError) await failMedia(ctx, file, error);
    throw error;
  }
}

/** The request that tus sees: the one that came, where nothing about its body was changed. */
function rebuilt(request: Request, { headers, body }: Chunk): Request {
  if (body === request.body) return request;
  const { method, url, signal } = request;
  const init: RequestInit & { duplex: "half" } = { method, headers, body, duplex: "half", signal };
  return new Request(url, init);
}
