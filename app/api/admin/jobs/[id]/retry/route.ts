import { route } from "@/lib/http/route";
import { retryJob } from "@/lib/services/jobs/retry-job";
import { jobId, retriedJob } from "@/lib/services/jobs/schemas";

export const POST = route({
  id: "adminRetryJob",
  summary: "Run the same event again",
  tags: ["Admin"],
  access: "admin",
  status: 201,
  params: jobId,
  output: retriedJob,
  handler: ({ ctx, params }) => retryJob(ctx, params.id),
});
