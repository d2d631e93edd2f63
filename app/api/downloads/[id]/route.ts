import { route } from "@/lib/http/route";
import { getDownloadOrThrow } from "@/lib/services/downloads/get-download-or-throw";
import { removeDownload } from "@/lib/services/downloads/remove-download";
import { downloadDto, downloadParams } from "@/lib/services/downloads/schemas";
import { toDownloadDto } from "@/lib/services/downloads/to-download-dto";

export const GET = route({
  id: "getDownload",
  summary: "One download: how far it is, what it became",
  tags: ["downloads"],
  access: "viewer",
  params: downloadParams,
  output: downloadDto,
  handler: async ({ ctx, params }) => toDownloadDto(await getDownloadOrThrow(ctx, params.id)),
});

export const DELETE = route({
  id: "deleteDownload",
  summary: "Cancel a download that is under way; remove one that has ended, with its file",
  description: "409 with the code media_in_use while an upload needs the file.",
  tags: ["downloads"],
  access: "editor",
  status: 204,
  params: downloadParams,
  handler: async ({ ctx, params }) => {
    await removeDownload(ctx, params.id);
    return undefined;
  },
});
