import "server-only";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";

/** Whose draft it is: a form that is being filled in belongs to one person, not to the workspace. */
export function draftOwner(ctx: Ctx): { workspaceId: string; userId: string } {
  if (ctx.actor.kind !== "user") throw new AppError("forbidden", "Only a person fills in forms.");
  return { workspaceId: ctx.workspaceId, userId: ctx.actor.userId };
}
