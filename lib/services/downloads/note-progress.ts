import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import type { Prisma } from "@/prisma/generated/client";
import { reportDownload } from "./report-download";
import { downloadRelations } from "./to-download-dto";

const EVERY_MS = 1_000;

/** Writes down how far a download is, at most once a second, and tells its workspace. What cannot be written is thrown at the end. */
export function noteProgress(ctx: SystemCtx, { id, attempt }: { id: string; attempt: number }) {
  let last = 0;
  let next: Prisma.DownloadUpdateManyMutationInput = {};
  let writing = Promise.resolve();
  let failure: unknown;
  const write = async (data: Prisma.DownloadUpdateManyMutationInput): Promise<void> => {
    await ctx.db.$transaction(async (tx) => {
      const { count } = await tx.download.updateMany({ where: { id, attempt, status: "running" }, data });
      if (count === 0) return;
      await reportDownload(tx, await tx.download.findUniqueOrThrow({ where: { id }, include: downloadRelations }));
    });
  };
  const flush = () => {
    const data = next;
    next = {};
    if (Object.keys(data).length === 0) return;
    writing = writing
      .then(() => write(data))
      .catch((error: unknown) => {
        failure ??= error;
      });
  };
  return {
    tell(data: Prisma.DownloadUpdateManyMutationInput): void {
      next = { ...next, ...data };
      if (performance.now() - last < EVERY_MS) return;
      last = performance.now();
      flush();
    },
    async written(): Promise<void> {
      flush();
      await writing;
      if (failure !== undefined) throw failure;
    },
  };
}
