import { route } from "@/lib/http/route";
import { openDownload } from "@/lib/services/downloads/open-download";
import { downloadParams } from "@/lib/services/downloads/schemas";

export const GET = route({
  id: "getDownloadFile",
  summary: "The bytes of a completed download",
  tags: ["downloads"],
  access: "viewer",
  params: downloadParams,
  produces: ["video/mp4", "video/quicktime", "video/webm", "video/x-matroska"],
  handler: async ({ ctx, params }) => {
    const { name, size, mimeType, body } = await openDownload(ctx, params.id);
    return new Response(body, {
      headers: {
        "content-type": mimeType,
        "content-length": String(size),
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        "x-content-type-options": "nosniff",
      },
    });
  },
});
