import "server-only";
import { eachPage } from "@/lib/services/export/each-page";
import { listTable } from "@/lib/services/export/export-table";
import { asFile } from "@/lib/services/export/schemas";
import { listUploads } from "@/lib/services/uploads/list-uploads";
import { type UploadDto, uploadsQuery } from "@/lib/services/uploads/schemas";

export const uploadsTable = listTable({
  name: "uploads",
  summary: "Uploads, with what became of them",
  query: uploadsQuery.omit({ limit: true, cursor: true }).extend(asFile),
  columns: [
    ["id", "text", (upload: UploadDto) => upload.id],
    ["status", "text", (upload) => upload.status],
    ["channel", "text", (upload) => upload.channel.title],
    ["title", "text", (upload) => upload.title],
    ["description", "text", (upload) => upload.description],
    ["tags", "list", (upload) => upload.tags],
    ["source", "text", (upload) => upload.source.name ?? upload.source.url],
    ["size", "count", (upload) => upload.source.size],
    ["durationSec", "number", (upload) => upload.source.durationSec],
    ["privacyStatus", "text", (upload) => upload.privacyStatus],
    ["actualPrivacy", "text", (upload) => upload.actualPrivacy],
    ["publishAt", "time", (upload) => upload.publishAt],
    ["waitingFor", "text", (upload) => upload.waitingFor],
    ["waitingTill", "time", (upload) => upload.waitingTill],
    ["youtubeVideoId", "text", (upload) => upload.youtubeVideoId],
    ["videoUrl", "text", (upload) => upload.videoUrl],
    ["errorCode", "text", (upload) => upload.error?.code ?? null],
    ["errorDetail", "text", (upload) => upload.error?.detail ?? null],
    ["createdAt", "time", (upload) => upload.createdAt],
    ["uploadedAt", "time", (upload) => upload.uploadedAt],
    ["publishedAt", "time", (upload) => upload.publishedAt],
    ["finishedAt", "time", (upload) => upload.finishedAt],
  ],
  open: async (ctx, query) => ({ rows: eachPage((page) => listUploads(ctx, page), query) }),
});
