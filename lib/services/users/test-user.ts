import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { PublicCtx, UserCtx } from "@/lib/services/context";
import { registerUser } from "./register-user";

// For `*.db.test.ts`: people who register, sign in and act.

export const PASSWORD = "correct horse battery";

export function anonymous(options: { now?: Date; ip?: string } = {}): PublicCtx {
  const { now = new Date(), ip = `198.51.100.${Math.floor(Math.random() * 250)}-${randomUUID()}` } = options;
  return { db: db(), now, requestId: randomUUID(), ip, actor: null };
}

/** A registered user with a workspace of their own. */
export async function newUser(): Promise<{ id: string; email: string; workspaceId: string; ctx: UserCtx }> {
  const email = `${randomUUID()}@example.test`;
  const { id, workspaceId } = await registerUser(anonymous(), { email, password: PASSWORD, name: "Somebody" });
  const actor = { kind: "user", userId: id, role: "user", via: "session" } as const;
  return { id, email, workspaceId, ctx: { ...anonymous(), actor } };
}
