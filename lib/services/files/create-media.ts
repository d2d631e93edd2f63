import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Actor, SystemCtx } from "@/lib/services/context";
import { ensureStorageRoom } from "@/lib/storage/disk-guard";
import { objectKey } from "@/lib/storage/object-key";
import type { MediaFile, MediaFileOrigin } from "@/prisma/generated/client";
import { ensureWithinLimit } from "./ensure-within-limit";
import { cleanFileName, MAX_FILE_BYTES, UNFINISHED_DAYS } from "./rules/limits";

export type NewMedia = {
  name: string | null;
  origin: MediaFileOrigin;
  /** null while the source has not told */
  size: bigint | null;
  sourceUrl?: string;
};

export type CreateCtx = Omit<SystemCtx, "db"> & { db: Tx; workspaceId: string; actor: Actor };

/**
 * A file that is about to come: takes its room in the workspace's limit and on the disk. Throws 413 with the code
 * `file_too_large`, `storage_limit` or `disk_full`. Call it inside a transaction: two files cannot take the last room both.
 */
export async function createMedia(ctx: CreateCtx, file: NewMedia): Promise<MediaFile> {
  const { size } = file;
  if (size !== null && size > MAX_FILE_BYTES) {
    throw new AppError("payload_too_large", "YouTube takes files of at most 256 GiB.", { code: "file_too_large" });
  }
  await ensureStorageRoom((size ?? 0n) + (await stillToCome(ctx.db)));
  await ensureWithinLimit(ctx.db, ctx.workspaceId, size ?? 0n);
  return ctx.db.mediaFile.create({
    data: {
      workspaceId: ctx.workspaceId,
      origin: file.origin,
      name: cleanFileName(file.name),
      sourceUrl: file.sourceUrl ?? null,
      storageKey: objectKey(ctx.workspaceId, crypto.randomUUID()),
      size,
      createdById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
      createdAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + UNFINISHED_DAYS * 86_400_000),
    },
  });
}

/** What the installation promised to others and has not received yet. */
async function stillToCome(db: Tx): Promise<bigint> {
  const { _sum } = await db.mediaFile.aggregate({
    where: { status: "receiving", size: { not: null } },
    _sum: { size: true, received: true },
  });
  return (_sum.size ?? 0n) - (_sum.received ?? 0n);
}
