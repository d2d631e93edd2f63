import { env } from "@/lib/env/env";
import { route } from "@/lib/http/route";
import { finishConnect } from "@/lib/services/channels/finish-connect";
import { callbackQuery } from "@/lib/services/channels/schemas";

export const GET = route({
  id: "connectChannelCallback",
  summary: "Where Google leads back to after a consent",
  description: "Answers 302 to the page that asked, with `connect` naming the outcome.",
  tags: ["channels"],
  access: "user",
  query: callbackQuery,
  status: 302,
  handler: async ({ ctx, query }) => {
    const { returnTo, outcome, names } = await finishConnect(ctx, query);
    const back = new URL(returnTo, env().APP_URL);
    back.searchParams.set("connect", outcome);
    for (const name of names) back.searchParams.append("channel", name);
    return new Response(null, { status: 302, headers: { location: back.href, "cache-control": "no-store" } });
  },
});
