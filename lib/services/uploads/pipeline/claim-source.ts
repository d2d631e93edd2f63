import "server-only";
import type { Tx } from "@/lib/db/client";
import type { SystemCtx } from "@/lib/services/context";
import { createMediaFromUrl } from "@/lib/services/files/create-media-from-url";
import type { MediaFile } from "@/prisma/generated/client";
import type { UploadRow } from "../upload-row";

/** The file that an address is fetched into: one for all uploads that were asked for together, begun anew after a failure. */
export async function claimSource(tx: Tx, ctx: SystemCtx, upload: UploadRow, url: string): Promise<MediaFile> {
  const { batchId, workspaceId, createdById } = upload;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`upload-source:${batchId}:${url}`}, 0))`;
  const sibling = await tx.upload.findFirst({
    where: { batchId, workspaceId, sourceUrl: url, media: { status: { in: ["receiving", "ready"] } } },
    select: { media: true },
  });
  if (sibling?.media) return sibling.media;
  const media = await createMediaFromUrl({ ...ctx, db: tx, workspaceId }, url);
  if (createdById === null) return media;
  return tx.mediaFile.update({ where: { id: media.id }, data: { createdById } });
}
