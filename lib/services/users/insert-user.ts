import "server-only";
import type { Tx } from "@/lib/db/client";
import { insertWorkspace } from "@/lib/services/workspaces/insert-workspace";
import type { UserRole } from "@/prisma/generated/enums";

export type NewUser = {
  email: string;
  name: string;
  passwordHash: string | null;
  role?: UserRole;
  locale?: string | undefined;
  timeZone?: string | undefined;
};

/** A new user with a workspace of their own, in the caller's transaction. */
export async function insertUser(tx: Tx, input: NewUser): Promise<{ id: string; workspaceId: string }> {
  const user = await tx.user.create({
    data: {
      email: input.email,
      name: input.name,
      passwordHash: input.passwordHash,
      role: input.role ?? "user",
      locale: input.locale ?? null,
    },
    select: { id: true },
  });
  const workspace = await insertWorkspace(tx, { name: input.name, ownerId: user.id, timeZone: input.timeZone });
  await tx.user.update({ where: { id: user.id }, data: { lastWorkspaceId: workspace.id }, select: { id: true } });
  return { id: user.id, workspaceId: workspace.id };
}
