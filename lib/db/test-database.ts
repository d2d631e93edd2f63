import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { Ctx } from "@/lib/services/context";
import type { WorkspaceRole } from "@/prisma/generated/enums";

// For `*.db.test.ts`: the file's own database is ready before it is loaded (see test-setup.ts), `db()` and `env()` work.

export type TestWorkspaceOptions = { timeZone?: string; role?: WorkspaceRole; now?: Date };

/** A new workspace with a new member (an owner unless told otherwise) who acts in it. */
export async function createTestWorkspace(options: TestWorkspaceOptions = {}): Promise<Ctx> {
  const { timeZone = "UTC", role = "owner", now = new Date() } = options;
  const unique = randomUUID();
  const user = await db().user.create({ data: { email: `${unique}@example.test`, name: "Test user" } });
  const workspace = await db().workspace.create({
    data: { name: `Workspace ${unique}`, timeZone, memberships: { create: { userId: user.id, role } } },
  });
  return {
    db: db(),
    now,
    requestId: `test-${unique}`,
    actor: { kind: "user", userId: user.id, role: user.role, via: "session" },
    workspaceId: workspace.id,
    role,
    timeZone,
  };
}
