import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";

/** Reports go to members alone: nobody else has agreed to get mail from here. */
export async function requireMembers(
  tx: Pick<Tx, "membership">,
  ctx: Pick<Ctx, "workspaceId">,
  userIds: readonly string[],
): Promise<string[]> {
  const wanted = [...new Set(userIds)];
  const members = await tx.membership.count({ where: { workspaceId: ctx.workspaceId, userId: { in: wanted } } });
  if (members === wanted.length) return wanted;
  const detail = "must be members of the workspace";
  throw new AppError("validation_failed", `userIds: ${detail}.`, {
    errors: [{ path: "userIds", code: "not_member", detail }],
  });
}
