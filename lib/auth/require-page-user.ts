import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { UserCtx } from "@/lib/services/context";
import { getMe } from "@/lib/services/users/get-me";
import type { Me } from "@/lib/services/users/schemas";
import { pageIdentity } from "./page-identity";

/** Somebody signed in, for a page that needs no workspace; anybody else goes to sign in and comes back. */
export const requirePageUser = cache(async (): Promise<{ ctx: UserCtx; user: Me }> => {
  const known = await pageIdentity();
  if (!known) {
    const path = (await headers()).get("x-path") ?? "/";
    redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
  }
  return { ctx: known.ctx, user: await getMe(known.ctx) };
});
