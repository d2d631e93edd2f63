import { route } from "@/lib/http/route";
import { retryUpload } from "@/lib/services/uploads/retry-upload";
import { retryUploadInput, uploadDto, uploadParams } from "@/lib/services/uploads/schemas";

export const POST = route({
  id: "retryUpload",
  summary: "Take a failed or cancelled upload up where it stopped",
  description:
    "After unknown_outcome it looks for the video at YouTube once more and sends nothing, unless confirmNoVideo says that there certainly is none.",
  tags: ["uploads"],
  access: "editor",
  status: 202,
  params: uploadParams,
  body: retryUploadInput,
  output: uploadDto,
  handler: ({ ctx, params, body }) => retryUpload(ctx, params.id, body),
});
