import { route } from "@/lib/http/route";
import { getVideo } from "@/lib/services/videos/get-video";
import { videoDetailDto, videoParams } from "@/lib/services/videos/schemas";

export const GET = route({
  id: "getVideo",
  summary: "One video with its latest numbers",
  tags: ["videos"],
  access: "viewer",
  params: videoParams,
  output: videoDetailDto,
  handler: ({ ctx, params }) => getVideo(ctx, params.id),
});
