import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import type { Upload } from "@/prisma/generated/client";
import { getReadyMedia } from "./get-ready-media";
import { insertUpload } from "./insert-upload";
import { requireChannels } from "./require-channels";
import { checkWanted, type WantedUpload, wantedUploads } from "./rules/wanted-uploads";
import type { CreatedUploadsDto, CreateUploadsInput } from "./schemas";

/**
 * Takes uploads on: all of them or none. `key` is the request's Idempotency-Key: it names the batch, so that even a repeat
 * whose first answer died with its process makes nothing twice.
 */
export async function createUploads(
  ctx: Ctx,
  input: CreateUploadsInput,
  options: { key?: string | null } = {},
): Promise<CreatedUploadsDto> {
  const wanted = wantedUploads(input);
  if (!input.draft) {
    const errors = checkWanted(input, wanted, ctx.now);
    if (errors.length > 0) {
      throw new AppError("validation_failed", errors.map((error) => error.detail).join(" "), { errors });
    }
  }
  await requireChannels(
    ctx,
    wanted.map(({ channelId }) => channelId),
  );
  await requireFiles(ctx, wanted);
  const batchId = batchIdOf(ctx, options.key ?? null);
  const rows = await ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`upload-batch:${batchId}`}, 0))`;
    const before = await madeBefore(ctx, tx, batchId);
    if (before.length > 0) return before;
    const made: Upload[] = [];
    for (const one of wanted) {
      made.push(await insertUpload({ ...ctx, db: tx }, one, { batchId, onQuota: input.onQuota, draft: input.draft }));
    }
    return made;
  });
  return { items: rows.map(({ id, channelId, status }) => ({ id, channelId, status })) };
}

async function requireFiles(ctx: Ctx, wanted: readonly WantedUpload[]): Promise<void> {
  const videos = new Set(wanted.flatMap(({ source }) => ("fileId" in source ? [source.fileId] : [])));
  const pictures = new Set(wanted.flatMap(({ metadata }) => metadata.thumbnailFileId ?? []));
  for (const id of videos) await getReadyMedia(ctx, id, "video");
  for (const id of pictures) await getReadyMedia(ctx, id, "image");
}

/** As long as an Idempotency-Key is kept; later the same key means something new. */
const SAME_MS = 24 * 3_600_000;

async function madeBefore(ctx: Ctx, tx: Tx, batchId: string): Promise<Upload[]> {
  const since = new Date(ctx.now.getTime() - SAME_MS);
  return tx.upload.findMany({
    where: { batchId, workspaceId: ctx.workspaceId, createdAt: { gte: since } },
    orderBy: { id: "asc" },
  });
}

function batchIdOf({ actor, workspaceId }: Ctx, key: string | null): string {
  if (key === null || actor.kind !== "user") return randomUUID();
  const digest = createHash("sha256").update(`${actor.userId}\n${workspaceId}\n${key}`).digest();
  // Marked as a UUID of version 8: made by a rule of our own.
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  return digest.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
