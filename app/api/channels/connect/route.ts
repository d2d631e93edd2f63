import { route } from "@/lib/http/route";
import { beginConnect } from "@/lib/services/channels/begin-connect";
import { connectQuery } from "@/lib/services/channels/schemas";

export const GET = route({
  id: "connectChannel",
  summary: "Lead to Google's consent page",
  description: "Answers 302. Open it in the browser of the person who consents; Google leads back to the callback.",
  tags: ["channels"],
  access: "editor",
  query: connectQuery,
  status: 302,
  handler: async ({ ctx, query }) =>
    new Response(null, {
      status: 302,
      headers: { location: await beginConnect(ctx, query), "cache-control": "no-store" },
    }),
});
