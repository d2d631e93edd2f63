import { route } from "@/lib/http/route";
import { getJob } from "@/lib/services/jobs/get-job";
import { jobDetail, jobId } from "@/lib/services/jobs/schemas";

export const GET = route({
  id: "adminGetJob",
  summary: "One run: event, steps, failures",
  tags: ["Admin"],
  access: "admin",
  params: jobId,
  output: jobDetail,
  handler: ({ ctx, params }) => getJob(ctx, params.id),
});
