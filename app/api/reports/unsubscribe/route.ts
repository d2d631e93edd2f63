import { route } from "@/lib/http/route";
import { unsubscribedDto, unsubscribeQuery } from "@/lib/services/reports/schemas";
import { unsubscribe } from "@/lib/services/reports/unsubscribe";

export const POST = route({
  id: "unsubscribeFromReport",
  summary: "End a report for one person, by the link of its mail",
  description: "Mail programs call it by one click (RFC 8058); a body is not looked at.",
  tags: ["Reports"],
  access: "public",
  query: unsubscribeQuery,
  output: unsubscribedDto,
  rateLimit: { points: 60, durationSec: 60, by: "address" },
  handler: ({ ctx, query }) => unsubscribe(ctx, query.token),
});
