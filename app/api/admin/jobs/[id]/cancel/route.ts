import { route } from "@/lib/http/route";
import { cancelJob } from "@/lib/services/jobs/cancel-job";
import { cancelledJob, jobId } from "@/lib/services/jobs/schemas";

export const POST = route({
  id: "adminCancelJob",
  summary: "Stop a run before its next step",
  tags: ["Admin"],
  access: "admin",
  params: jobId,
  output: cancelledJob,
  handler: ({ ctx, params }) => cancelJob(ctx, params.id),
});
