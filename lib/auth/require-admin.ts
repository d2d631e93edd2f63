import "server-only";
import { notFound } from "next/navigation";
import type { UserCtx } from "@/lib/services/context";
import type { Me } from "@/lib/services/users/schemas";
import { requirePageUser } from "./require-page-user";

/** The guard of admin pages: for anybody else they do not exist. */
export async function requireAdmin(): Promise<{ ctx: UserCtx; user: Me }> {
  const known = await requirePageUser();
  if (known.ctx.actor.role !== "admin") notFound();
  return known;
}
