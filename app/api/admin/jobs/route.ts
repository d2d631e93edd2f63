import { route } from "@/lib/http/route";
import { listJobs } from "@/lib/services/jobs/list-jobs";
import { jobList, jobQuery } from "@/lib/services/jobs/schemas";

export const GET = route({
  id: "adminListJobs",
  summary: "Runs of the job server, newest first",
  tags: ["Admin"],
  access: "admin",
  query: jobQuery,
  output: jobList,
  handler: ({ ctx, query }) => listJobs(ctx, query),
});
