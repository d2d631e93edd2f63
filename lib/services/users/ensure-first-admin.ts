import "server-only";
import { randomBytes } from "node:crypto";
import { env } from "@/lib/env/env";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { SystemCtx } from "@/lib/services/context";
import { hashPassword } from "./hash-password";
import { insertUser } from "./insert-user";
import { email as emailSchema } from "./schemas";

export type FirstAdmin = {
  created: boolean;
  email: string;
  /** set once, when it was invented here: print it, it is stored nowhere */
  password: string | null;
};

/**
 * Creates the first administrator (`ADMIN_*`) when there is none. Several processes may start at once: an advisory lock
 * lets one of them do it. A user who already has that address becomes administrator and keeps the password.
 */
export async function ensureFirstAdmin(ctx: SystemCtx): Promise<FirstAdmin> {
  const email = emailSchema.parse(env().ADMIN_EMAIL);
  const existing = await ctx.db.user.findFirst({ where: { role: "admin" }, select: { email: true } });
  if (existing) return { created: false, email: existing.email, password: null };
  const password = env().ADMIN_PASSWORD ?? randomBytes(12).toString("base64url");
  const passwordHash = await hashPassword(password);
  return ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('creatorscope:first-admin'))`;
    const winner = await tx.user.findFirst({ where: { role: "admin" }, select: { email: true } });
    if (winner) return { created: false, email: winner.email, password: null };
    const promoted = await tx.user.updateMany({ where: { email }, data: { role: "admin" } });
    if (promoted.count > 0) return { created: false, email, password: null };
    const { id } = await insertUser(tx, { email, name: env().ADMIN_NAME, passwordHash, role: "admin" });
    await recordAudit(tx, ctx, { action: "user.created", entityType: "user", entityId: id, detail: { role: "admin" } });
    return { created: true, email, password: env().ADMIN_PASSWORD === undefined ? password : null };
  });
}
