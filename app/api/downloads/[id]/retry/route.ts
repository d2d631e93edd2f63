import { route } from "@/lib/http/route";
import { retryDownload } from "@/lib/services/downloads/retry-download";
import { downloadDto, downloadParams } from "@/lib/services/downloads/schemas";

export const POST = route({
  id: "retryDownload",
  summary: "Start a failed or cancelled download anew",
  tags: ["downloads"],
  access: "editor",
  status: 202,
  params: downloadParams,
  output: downloadDto,
  handler: ({ ctx, params }) => retryDownload(ctx, params.id),
});
