import { route } from "@/lib/http/route";
import { listMedia } from "@/lib/services/files/list-media";
import { MAX_CHUNK_BYTES } from "@/lib/services/files/rules/limits";
import { mediaFilesPage, mediaFilesQuery } from "@/lib/services/files/schemas";
import { createTusUpload } from "@/lib/services/files/tus/create-tus-upload";
import { CHUNK_TYPE } from "@/lib/services/files/tus/patch-tus-upload";
import { tusAbilities } from "@/lib/services/files/tus/tus-headers";

export const GET = route({
  id: "listFiles",
  summary: "Stored videos and pictures, newest first",
  tags: ["files"],
  access: "viewer",
  query: mediaFilesQuery,
  output: mediaFilesPage,
  handler: ({ ctx, query }) => listMedia(ctx, query),
});

export const POST = route({
  id: "createFile",
  summary: "Begin a resumable upload (tus 1.0 creation)",
  description:
    "Any tus 1.0 client will do. Headers: Tus-Resumable, Upload-Length (required), Upload-Metadata with filename. Answers with Location; a first chunk may come as the body. 413 with the code storage_limit, disk_full or file_too_large.",
  tags: ["files"],
  access: "editor",
  status: 201,
  consumes: [CHUNK_TYPE],
  bodyLimitBytes: MAX_CHUNK_BYTES,
  idempotent: false,
  handler: ({ ctx, request }) => createTusUpload(ctx, request),
});

export const OPTIONS = tusAbilities;
