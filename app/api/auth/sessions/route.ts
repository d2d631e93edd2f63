import { route } from "@/lib/http/route";
import { endOwnSessions } from "@/lib/services/users/end-own-sessions";
import { listSessions } from "@/lib/services/users/list-sessions";
import { sessionList } from "@/lib/services/users/schemas";

export const GET = route({
  id: "listSessions",
  summary: "Where the caller is signed in",
  tags: ["Identity"],
  access: "user",
  output: sessionList,
  handler: ({ ctx }) => listSessions(ctx),
});

export const DELETE = route({
  id: "endOtherSessions",
  summary: "End all sessions but this one",
  tags: ["Identity"],
  access: "user",
  status: 204,
  handler: ({ ctx }) => endOwnSessions(ctx),
});
