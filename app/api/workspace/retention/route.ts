import { route } from "@/lib/http/route";
import { getOwnRetention } from "@/lib/services/retention/get-own-retention";
import { ownRetentionDto, ownRetentionInput } from "@/lib/services/retention/schemas";
import { setOwnRetention } from "@/lib/services/retention/set-own-retention";

export const GET = route({
  id: "getRetention",
  summary: "What the workspace sees of shared points, and how long it keeps its imports",
  tags: ["Workspace"],
  access: "viewer",
  output: ownRetentionDto,
  handler: ({ ctx }) => getOwnRetention(ctx),
});

export const PUT = route({
  id: "setRetention",
  summary: "Shorten the workspace's view of shared points; rule its imports",
  tags: ["Workspace"],
  access: "owner",
  body: ownRetentionInput,
  output: ownRetentionDto,
  handler: ({ ctx, body }) => setOwnRetention(ctx, body),
});
