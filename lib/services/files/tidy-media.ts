import "server-only";
import { readdir, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { lockAcrossProcesses } from "@/lib/db/session-locks";
import { env } from "@/lib/env/env";
import type { SystemCtx } from "@/lib/services/context";
import { incomingFolder } from "@/lib/storage/file-storage";
import { storageLocation } from "@/lib/storage/storage-location";
import { downloadFolder } from "./partial-download";
import { removeMediaBytes } from "./remove-media-bytes";
import { UNFINISHED_DAYS } from "./rules/limits";

const DAY_MS = 86_400_000;
/** A removal that a crash interrupted is made good within this time. */
const RECENT_DAYS = 3;

/** Removes what nobody will finish, and what a crash left behind: expired uploads, bytes of removed files, drafts on disk. */
export async function tidyMedia(ctx: SystemCtx): Promise<{ expired: number; drafts: number }> {
  const expired = await ctx.db.mediaFile.findMany({
    where: { status: "receiving", expiresAt: { lte: ctx.now } },
    select: { id: true, storageKey: true },
  });
  for (const file of expired) {
    const release = await lockAcrossProcesses(file.storageKey);
    try {
      await removeMediaBytes(file.storageKey);
      await ctx.db.mediaFile.updateMany({
        where: { id: file.id, status: "receiving" },
        data: {
          status: "deleted",
          errorCode: "upload_expired",
          errorDetail: "It was not finished in time.",
          deletedAt: ctx.now,
        },
      });
    } finally {
      await release();
    }
  }
  const gone = await ctx.db.mediaFile.findMany({
    where: {
      status: { in: ["deleted", "failed"] },
      deletedAt: { gte: new Date(ctx.now.getTime() - RECENT_DAYS * DAY_MS) },
    },
    select: { storageKey: true },
  });
  for (const { storageKey } of gone) await removeMediaBytes(storageKey);
  return { expired: expired.length, drafts: await removeDrafts(ctx.now) };
}

async function removeDrafts(now: Date): Promise<number> {
  const location = storageLocation();
  const folders: [folder: string, days: number][] = [
    [resolve(join(env().DATA_DIR, "chunks")), 1],
    [downloadFolder(), UNFINISHED_DAYS + 1],
  ];
  // The largest file that is written here takes less than a week.
  if (location.kind === "file") folders.push([incomingFolder(location.folder), UNFINISHED_DAYS]);
  let removed = 0;
  for (const [folder, days] of folders) {
    for (const name of await namesIn(folder)) {
      const path = join(folder, name);
      if ((await changedAt(path)) > now.getTime() - days * DAY_MS) continue;
      await rm(path, { force: true, recursive: true });
      removed += 1;
    }
  }
  return removed;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Never, for one that is gone meanwhile. */
async function changedAt(path: string): Promise<number> {
  try {
    return (await stat(/* turbopackIgnore: true */ path)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

const isMissing = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT";
