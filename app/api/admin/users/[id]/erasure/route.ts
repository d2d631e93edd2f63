import { z } from "zod";
import { route } from "@/lib/http/route";
import { eraseUser } from "@/lib/services/retention/erase-user";
import { planUserErasure } from "@/lib/services/retention/plan-user-erasure";
import { eraseUserInput, eraseUserPlan } from "@/lib/services/retention/schemas";

const params = z.object({ id: z.uuid() });

export const GET = route({
  id: "adminPlanUserErasure",
  summary: "What is to be decided before a user is erased",
  tags: ["Admin"],
  access: "admin",
  params,
  output: eraseUserPlan,
  handler: ({ ctx, params }) => planUserErasure(ctx.db, params.id),
});

export const POST = route({
  id: "adminEraseUser",
  summary: "Erase a user's account and what names them",
  description:
    "Cannot be undone. A workspace without another owner is handed over before, or named in `deleteWorkspaces`.",
  tags: ["Admin"],
  access: "admin",
  status: 204,
  params,
  body: eraseUserInput,
  handler: ({ ctx, params, body }) => eraseUser(ctx, params.id, body),
});
