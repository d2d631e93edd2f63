import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

/** The lock makes two admins who demote each other at the same moment come one after the other. */
export async function refuseLastAdmin(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('creatorscope:first-admin'))`;
  const others = await tx.user.count({ where: { role: "admin", status: "active", NOT: { id } } });
  if (others > 0) return;
  throw new AppError("conflict", "The installation needs an administrator. Make somebody else one first.", {
    code: "last_admin",
  });
}
