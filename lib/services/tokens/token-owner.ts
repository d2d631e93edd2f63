import "server-only";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";

/** The user whose tokens these are. A token cannot make or end tokens: a leaked one must not be able to outlive its end. */
export function tokenOwner(ctx: Ctx): string {
  if (ctx.actor.kind === "user" && ctx.actor.via !== "api_token") return ctx.actor.userId;
  throw new AppError("forbidden", "Personal tokens are managed by their owner, signed in.", { code: "token_scope" });
}
