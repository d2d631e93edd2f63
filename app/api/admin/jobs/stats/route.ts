import { route } from "@/lib/http/route";
import { getJobStats } from "@/lib/services/jobs/get-job-stats";
import { jobStats } from "@/lib/services/jobs/schemas";

export const GET = route({
  id: "adminJobStats",
  summary: "What waits, runs, and ended within a day",
  tags: ["Admin"],
  access: "admin",
  output: jobStats,
  handler: ({ ctx }) => getJobStats(ctx),
});
