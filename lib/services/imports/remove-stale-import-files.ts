import "server-only";
import { readdir } from "node:fs/promises";
import type { SystemCtx } from "@/lib/services/context";
import { importDirectory, makeImportDirectory, newestChange, removeImportFiles } from "./import-files";

/** Files of imports that nobody will read any more: a crash between upload and job, or between end and removal, leaves them. */
export async function removeStaleImportFiles(ctx: SystemCtx): Promise<number> {
  await makeImportDirectory();
  const names = await readdir(importDirectory());
  const keys = new Set(names.flatMap((name) => /^([0-9a-f-]{36})\./.exec(name)?.[1] ?? []));
  const before = new Date(ctx.now.getTime() - 24 * 3_600_000);
  const needed = await ctx.db.importJob.findMany({
    where: {
      fileKey: { in: [...keys] },
      OR: [{ status: { in: ["queued", "running"] } }, { createdAt: { gte: before } }],
    },
    select: { fileKey: true },
  });
  for (const { fileKey } of needed) if (fileKey) keys.delete(fileKey);
  let removed = 0;
  for (const key of keys) {
    // An upload that is still coming in has no job yet.
    if ((await newestChange(key)) >= before) continue;
    await removeImportFiles(key);
    removed += 1;
  }
  return removed;
}
