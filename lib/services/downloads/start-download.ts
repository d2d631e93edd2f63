import "server-only";
import { emit } from "@/lib/events/emit";
import type { CreatorRef } from "@/lib/platforms/contract";
import { type CreateCtx, createMedia } from "@/lib/services/files/create-media";
import { createMediaFromUrl } from "@/lib/services/files/create-media-from-url";
import { reportDownload } from "./report-download";
import { heightOf } from "./rules";
import type { DownloadInput } from "./schemas";
import { type DownloadRow, downloadRelations } from "./to-download-dto";

type Start = DownloadInput & { video: CreatorRef | null };

/** A new download with the file that it will fill, and the event that starts its job. Call it inside a transaction. */
export async function startDownload(ctx: CreateCtx, asked: Start): Promise<DownloadRow> {
  const { url, title = null, video } = asked;
  const media = video
    ? await createMedia(ctx, { name: title, origin: "download", size: null, sourceUrl: url })
    : await createMediaFromUrl(ctx, url);
  const { workspaceId } = ctx;
  const row = await ctx.db.download.create({
    data: {
      workspaceId,
      url,
      platform: video?.platform ?? null,
      kind: video?.kind ?? null,
      ref: video?.ref ?? null,
      height: heightOf(asked.format),
      subtitles: asked.subtitles,
      title,
      mediaFileId: media.id,
      attempt: 1,
      createdById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
      createdAt: ctx.now,
    },
    include: downloadRelations,
  });
  await emit(ctx.db, "download/requested", { downloadId: row.id, workspaceId, attempt: row.attempt }, { workspaceId });
  await reportDownload(ctx.db, row);
  return row;
}
