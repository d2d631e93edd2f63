import { route } from "@/lib/http/route";
import { deliveryDto, reportParams } from "@/lib/services/reports/schemas";
import { sendReportNow } from "@/lib/services/reports/send-report-now";

export const POST = route({
  id: "sendReport",
  summary: "Send yourself one now",
  description: "The answer says how it went, and what the mail server said where it refused.",
  tags: ["Reports"],
  access: "editor",
  params: reportParams,
  output: deliveryDto,
  rateLimit: { points: 10, durationSec: 60 },
  handler: ({ ctx, params }) => sendReportNow(ctx, params.id),
});
