import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Ctx } from "@/lib/services/context";
import type { Me } from "@/lib/services/users/schemas";
import { requirePageUser } from "./require-page-user";

export type PageCtx = { ctx: Ctx; user: Me; workspaces: Me["workspaces"] };

/**
 * The guard of every dashboard page: a signed-in user in the workspace last used. Nobody signed in → /sign-in,
 * member of no workspace → /new-workspace.
 */
export const requirePageCtx = cache(async (): Promise<PageCtx> => {
  const { ctx, user } = await requirePageUser();
  const workspace = user.workspaces.find((one) => one.id === user.workspaceId);
  if (!workspace) redirect("/new-workspace");
  return {
    ctx: { ...ctx, workspaceId: workspace.id, role: workspace.role, timeZone: workspace.timeZone },
    user,
    workspaces: user.workspaces,
  };
});
