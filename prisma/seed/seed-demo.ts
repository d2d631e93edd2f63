import { systemCtx } from "@/lib/services/context";
import { hashPassword } from "@/lib/services/users/hash-password";
import { insertUser } from "@/lib/services/users/insert-user";

export const DEMO_LOGIN = { email: "demo@creatorscope.test", password: "demo-creatorscope" } as const;

/** The demo's user, owner of the sample workspace. Changes nothing when it is there already. */
export async function seedDemo(): Promise<void> {
  const { db } = systemCtx("seed-demo");
  const { email, password } = DEMO_LOGIN;
  if (await db.user.findUnique({ where: { email }, select: { id: true } })) return;
  const passwordHash = await hashPassword(password);
  await db.$transaction((tx) => insertUser(tx, { email, name: "Demo", passwordHash }));
}
