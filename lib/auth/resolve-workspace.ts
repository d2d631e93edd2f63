import "server-only";
import { z } from "zod";
import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { WorkspaceRole } from "@/prisma/generated/enums";
import type { Identity } from "./authenticate";

const resolved = z.array(z.object({ workspaceId: z.string(), role: z.enum(WorkspaceRole), timeZone: z.string() }));
export type ResolvedWorkspace = z.output<typeof resolved>[number];

/**
 * The workspace of a request: the one a personal token is bound to, else the one asked for, else the last used.
 * Somebody else's workspace answers exactly like one that does not exist.
 */
export async function resolveWorkspace(db: Db, identity: Identity, asked: string | null): Promise<ResolvedWorkspace> {
  const bound = identity.boundWorkspaceId;
  if (asked !== null && (!z.uuid().safeParse(asked).success || (bound !== null && bound !== asked))) throw unknown();
  const wanted = bound ?? asked;
  // Asked at every request, so by one statement.
  const rows = await db.$queryRaw`
    SELECT m."workspaceId", m.role, w."timeZone" FROM "Membership" m
    JOIN "Workspace" w ON w.id = m."workspaceId" AND w."deletedAt" IS NULL
    WHERE m."userId" = ${identity.actor.userId}::uuid AND m."workspaceId" = coalesce(${wanted}::uuid, m."workspaceId")
    ORDER BY m."createdAt", m."workspaceId"`;
  const memberships = resolved.parse(rows);
  const chosen = memberships.find((one) => one.workspaceId === identity.lastWorkspaceId) ?? memberships[0];
  if (chosen) return chosen;
  if (wanted !== null) throw unknown();
  throw new AppError("forbidden", "You are a member of no workspace. Create one, or ask to be invited.", {
    code: "no_workspace",
  });
}

const unknown = () => new AppError("not_found", "There is no such workspace.");
