import { route } from "@/lib/http/route";
import { createShare } from "@/lib/services/shares/create-share";
import { listShares } from "@/lib/services/shares/list-shares";
import { createShareInput, newShareDto, shareList } from "@/lib/services/shares/schemas";

export const GET = route({
  id: "listShares",
  summary: "The workspace's share links, with who made them, until when, and how often they were opened",
  tags: ["Shares"],
  access: "editor",
  output: shareList,
  handler: ({ ctx }) => listShares(ctx),
});

export const POST = route({
  id: "createShare",
  summary: "Share a dashboard by a link: read-only, expiring, without sign-in",
  description:
    "The link is told once, in this answer: only a hash of its secret is kept, hence no stored answer for `Idempotency-Key`. A personal token cannot make one.",
  tags: ["Shares"],
  access: "editor",
  status: 201,
  idempotent: false,
  body: createShareInput,
  output: newShareDto,
  handler: ({ ctx, body }) => createShare(ctx, body),
});
