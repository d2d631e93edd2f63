import { route } from "@/lib/http/route";
import { listDownloads } from "@/lib/services/downloads/list-downloads";
import { requestDownload } from "@/lib/services/downloads/request-download";
import { downloadDto, downloadInput, downloadsPage, downloadsQuery } from "@/lib/services/downloads/schemas";

export const GET = route({
  id: "listDownloads",
  summary: "Source material that was fetched, or is on its way, newest first",
  tags: ["downloads"],
  access: "viewer",
  query: downloadsQuery,
  output: downloadsPage,
  handler: ({ ctx, query }) => listDownloads(ctx, query),
});

export const POST = route({
  id: "createDownload",
  summary: "Fetch a video from its page, or a file from its address, into the workspace's storage",
  description:
    "YouTube, TikTok and Instagram links are fetched with yt-dlp; any other address as a file. 422 for a link that names no single video, 409 with scrapers_off where the installation does not read pages. Progress comes as download events of GET /api/events.",
  tags: ["downloads"],
  access: "editor",
  status: 202,
  body: downloadInput,
  output: downloadDto,
  handler: ({ ctx, body }) => requestDownload(ctx, body),
});
