import "server-only";
import { z } from "zod";
import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { WorkspaceRole } from "@/prisma/generated/enums";
import type { Identity } from "./authenticate";

export type ResolvedWorkspace = { workspaceId: string; role: WorkspaceRole; timeZone: string };

/**
 * The workspace of a request: the one a personal token is bound to, else the one asked for, else the last used.
 * Somebody else's workspace answers exactly like one that does not exist.
 */
export async function resolveWorkspace(db: Db, identity: Identity, asked: string | null): Promise<ResolvedWorkspace> {
  const bound = identity.boundWorkspaceId;
  if (asked !== null && (!z.uuid().safeParse(asked).success || (bound !== null && bound !== asked))) throw unknown();
  const wanted = bound ?? asked;
  const memberships = await db.membership.findMany({
    where: {
      userId: identity.actor.userId,
      workspace: { deletedAt: null },
      ...(wanted === null ? {} : { workspaceId: wanted }),
    },
    orderBy: [{ createdAt: "asc" }, { workspaceId: "asc" }],
    select: { workspaceId: true, role: true, workspace: { select: { timeZone: true } } },
  });
  const chosen = memberships.find((one) => one.workspaceId === identity.lastWorkspaceId) ?? memberships[0];
  if (chosen) return { workspaceId: chosen.workspaceId, role: chosen.role, timeZone: chosen.workspace.timeZone };
  if (wanted !== null) throw unknown();
  throw new AppError("forbidden", "You are a member of no workspace. Create one, or ask to be invited.", {
    code: "no_workspace",
  });
}

const unknown = () => new AppError("not_found", "There is no such workspace.");
