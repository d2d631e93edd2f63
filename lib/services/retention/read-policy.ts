import "server-only";
import type { Tx } from "@/lib/db/client";
import { KEEP, type Policy } from "./rules";

/** How long the installation keeps what all workspaces share. */
export async function readPolicy(db: Pick<Tx, "retentionPolicy">): Promise<Policy> {
  const row = await db.retentionPolicy.findUnique({ where: { id: 1 } });
  return row ? { mode: row.mode, days: row.days } : KEEP;
}
