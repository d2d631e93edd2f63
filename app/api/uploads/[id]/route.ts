import { route } from "@/lib/http/route";
import { cancelUpload } from "@/lib/services/uploads/cancel-upload";
import { getUpload } from "@/lib/services/uploads/get-upload";
import { updateUploadInput, uploadDetailDto, uploadDto, uploadParams } from "@/lib/services/uploads/schemas";
import { updateUpload } from "@/lib/services/uploads/update-upload";

export const GET = route({
  id: "getUpload",
  summary: "One upload with its progress and everything that happened to it",
  tags: ["uploads"],
  access: "viewer",
  params: uploadParams,
  output: uploadDetailDto,
  handler: ({ ctx, params }) => getUpload(ctx, params.id),
});

export const PATCH = route({
  id: "updateUpload",
  summary: "Change an upload that has not begun; queue a draft, or take it back",
  tags: ["uploads"],
  access: "editor",
  params: uploadParams,
  body: updateUploadInput,
  output: uploadDto,
  handler: ({ ctx, params, body }) => updateUpload(ctx, params.id, body),
});

export const DELETE = route({
  id: "cancelUpload",
  summary: "Cancel an upload; a draft is deleted",
  description: "409 with the code already_at_youtube once the video is complete there.",
  tags: ["uploads"],
  access: "editor",
  status: 204,
  params: uploadParams,
  handler: async ({ ctx, params }) => {
    await cancelUpload(ctx, params.id);
    return undefined;
  },
});
