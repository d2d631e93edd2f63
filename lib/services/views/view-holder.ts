import "server-only";
import { requireRole } from "@/lib/auth/permissions";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";

/** The person whose own views these are. */
export function viewPerson(ctx: Pick<Ctx, "actor">): string {
  if (ctx.actor.kind === "user") return ctx.actor.userId;
  throw new AppError("forbidden", "Views belong to people.");
}

/** Who has a view: the caller alone, or the workspace, whose views only editors change. */
export function viewHolder(ctx: Ctx, shared: boolean): string {
  if (!shared) return viewPerson(ctx);
  requireRole(ctx, "editor");
  return ctx.workspaceId;
}
