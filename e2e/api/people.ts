import { randomUUID } from "node:crypto";
import { issueAccessToken } from "@/lib/auth/access-token";
import { db } from "@/lib/db/client";
import { openSession } from "@/lib/services/users/open-session";
import type { UserRole, WorkspaceRole } from "@/prisma/generated/enums";

export type Person = { userId: string; workspaceId: string; sessionId: string; headers: Record<string, string> };

/** A signed-in member of a workspace, new or given, who calls the API with an access token. */
export async function newPerson(
  options: { name?: string; workspaceId?: string; role?: WorkspaceRole; userRole?: UserRole } = {},
): Promise<Person> {
  const { name = "Somebody", role = "owner", userRole = "user" } = options;
  const user = await db().user.create({
    data: { email: `${randomUUID()}@example.test`, name, role: userRole },
    select: { id: true },
  });
  const workspaceId = options.workspaceId ?? (await db().workspace.create({ data: { name } })).id;
  await db().membership.create({ data: { workspaceId, userId: user.id, role } });
  await db().user.update({ where: { id: user.id }, data: { lastWorkspaceId: workspaceId } });
  const ctx = { db: db(), now: new Date(), requestId: randomUUID(), actor: null };
  const session = await openSession(ctx, { userId: user.id, kind: "program", userAgent: null });
  const token = await issueAccessToken(session.id);
  return { userId: user.id, workspaceId, sessionId: session.id, headers: { authorization: `Bearer ${token}` } };
}
