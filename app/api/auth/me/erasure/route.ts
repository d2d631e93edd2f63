import { route } from "@/lib/http/route";
import { eraseUser } from "@/lib/services/retention/erase-user";
import { planUserErasure } from "@/lib/services/retention/plan-user-erasure";
import { eraseUserInput, eraseUserPlan } from "@/lib/services/retention/schemas";

export const GET = route({
  id: "planOwnErasure",
  summary: "What is to be decided before your account is erased",
  tags: ["Identity"],
  access: "user",
  output: eraseUserPlan,
  handler: ({ ctx }) => planUserErasure(ctx.db, ctx.actor.userId),
});

export const POST = route({
  id: "eraseOwnAccount",
  summary: "Erase your account and what names you",
  description:
    "Cannot be undone. A workspace without another owner is handed over before, or named in `deleteWorkspaces`.",
  tags: ["Identity"],
  access: "user",
  status: 204,
  body: eraseUserInput,
  handler: ({ ctx, body }) => eraseUser(ctx, ctx.actor.userId, body),
});
