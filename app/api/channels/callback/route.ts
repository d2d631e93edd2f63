import { env } from "@/lib/env/env";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { type FinishedConnect, finishConnect } from "@/lib/services/channels/finish-connect";
import { callbackQuery } from "@/lib/services/channels/schemas";

export const GET = route({
  id: "connectChannelCallback",
  summary: "Where Google leads back to after a consent",
  description: "Answers 302 to the page that asked, with `connect` naming the outcome.",
  tags: ["channels"],
  access: "user",
  query: callbackQuery,
  status: 302,
  handler: async ({ ctx, query, request }) => {
    try {
      return leadBack(await finishConnect(ctx, query));
    } catch (error) {
      // Who steps back in the browser's history comes here with a state that is used up; programs get the problem.
      const used = error instanceof AppError && error.code === "oauth_state_unknown";
      if (!used || !request.headers.get("accept")?.includes("text/html")) throw error;
      return leadBack({ returnTo: "/channels", outcome: "state_unknown", names: [] });
    }
  },
});

function leadBack({ returnTo, outcome, names }: FinishedConnect): Response {
  const back = new URL(returnTo, env().APP_URL);
  back.searchParams.set("connect", outcome);
  if (names.length > 0) back.searchParams.set("channel", names.join("\n"));
  return new Response(null, { status: 302, headers: { location: back.href, "cache-control": "no-store" } });
}
