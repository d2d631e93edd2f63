import { z } from "zod";
import { route } from "@/lib/http/route";
import { getVideoHistory } from "@/lib/services/metrics/get-video-history";
import { videoHistoryDto } from "@/lib/services/metrics/schemas";

export const GET = route({
  id: "getVideoHistory",
  summary: "Every known point of a video, oldest first",
  description: "Unchanged numbers appear as a point where they were last seen (`confirmed`); other days are real gaps.",
  tags: ["videos"],
  access: "viewer",
  params: z.object({ id: z.uuid() }),
  output: videoHistoryDto,
  handler: ({ ctx, params }) => getVideoHistory(ctx, params.id),
});
