import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { workspaceRole } from "./schemas";

const rows = z.array(z.object({ userId: z.uuid(), role: workspaceRole }));

/** The members of a workspace, locked until the transaction ends: two owners cannot demote each other at the same moment. */
export async function lockMembers(tx: Tx, workspaceId: string): Promise<z.output<typeof rows>> {
  return rows.parse(
    await tx.$queryRaw`
      SELECT "userId", "role"::text AS "role" FROM "Membership"
      WHERE "workspaceId" = ${workspaceId}::uuid ORDER BY "userId" FOR UPDATE`,
  );
}
