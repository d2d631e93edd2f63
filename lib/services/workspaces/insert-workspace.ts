import "server-only";
import type { Tx } from "@/lib/db/client";
import { env } from "@/lib/env/env";

/** A new workspace with its first owner, in the caller's transaction. */
export async function insertWorkspace(
  tx: Tx,
  input: { name: string; ownerId: string; timeZone?: string | undefined },
): Promise<{ id: string; name: string; timeZone: string; createdAt: Date }> {
  return tx.workspace.create({
    data: {
      name: input.name,
      timeZone: input.timeZone ?? env().TZ_DEFAULT,
      memberships: { create: { userId: input.ownerId, role: "owner" } },
    },
    select: { id: true, name: true, timeZone: true, createdAt: true },
  });
}
