import { z } from "zod";
import { route } from "@/lib/http/route";
import { getMedia } from "@/lib/services/files/get-media";
import { removeMedia } from "@/lib/services/files/remove-media";
import { MAX_CHUNK_BYTES } from "@/lib/services/files/rules/limits";
import { mediaFileDto } from "@/lib/services/files/schemas";
import { headTusUpload } from "@/lib/services/files/tus/head-tus-upload";
import { CHUNK_TYPE, patchTusUpload } from "@/lib/services/files/tus/patch-tus-upload";
import { tusAbilities } from "@/lib/services/files/tus/tus-headers";

const params = z.object({ id: z.uuid() });

export const GET = route({
  id: "getFile",
  summary: "One stored file: what its bytes are, and how far an unfinished one has come",
  tags: ["files"],
  access: "viewer",
  params,
  output: mediaFileDto,
  handler: ({ ctx, params }) => getMedia(ctx, params.id),
});

export const HEAD = route({
  id: "headFile",
  summary: "How far a resumable upload has come (tus 1.0): Upload-Offset, Upload-Length, Upload-Expires",
  tags: ["files"],
  access: "editor",
  params,
  handler: ({ ctx, params, request }) => headTusUpload(ctx, request, params.id),
});

export const PATCH = route({
  id: "patchFile",
  summary: "Send the next chunk of a resumable upload (tus 1.0)",
  description:
    "At most 32 MiB a chunk, as application/offset+octet-stream with Tus-Resumable and Upload-Offset; Upload-Checksum (sha1, sha256, md5) is verified (460). 409 where the offset is another, 410 when it expired or failed, 415 when the bytes are no video or picture that is taken, 423 while another request holds the file.",
  tags: ["files"],
  access: "editor",
  status: 204,
  params,
  consumes: [CHUNK_TYPE],
  bodyLimitBytes: MAX_CHUNK_BYTES,
  // Chunks of fast networks come in quick succession.
  rateLimit: { points: 6_000, durationSec: 60 },
  idempotent: false,
  handler: ({ ctx, params, request }) => patchTusUpload(ctx, request, params.id),
});

export const DELETE = route({
  id: "deleteFile",
  summary: "Remove a stored file, or stop an unfinished upload (tus 1.0 termination)",
  tags: ["files"],
  access: "editor",
  status: 204,
  params,
  handler: async ({ ctx, params }) => {
    await removeMedia(ctx, params.id);
    return new Response(null, { status: 204, headers: { "tus-resumable": "1.0.0" } });
  },
});

export const OPTIONS = tusAbilities;
