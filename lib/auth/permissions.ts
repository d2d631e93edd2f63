import { AppError } from "@/lib/errors";
import type { WorkspaceRole } from "@/prisma/generated/enums";

const RANK = { viewer: 1, editor: 2, owner: 3 } as const satisfies Record<WorkspaceRole, number>;

/** Whether a member may do what asks for `needed`. */
export function roleAtLeast(role: WorkspaceRole, needed: WorkspaceRole): boolean {
  return RANK[role] >= RANK[needed];
}

/** Refuses a member whose role is too low; verbs that are also called outside routes say it again here. */
export function requireRole(ctx: { role: WorkspaceRole }, needed: WorkspaceRole): void {
  if (roleAtLeast(ctx.role, needed)) return;
  throw new AppError(
    "forbidden",
    `This needs the role ${needed}; yours is ${ctx.role}. Ask an owner of the workspace.`,
    {
      code: "role_too_low",
      params: { needed, role: ctx.role },
    },
  );
}
