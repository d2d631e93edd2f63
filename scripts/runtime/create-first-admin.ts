/** Creates the first administrator and says how to sign in, once. Loaded late: it needs the settled environment. */
export async function createFirstAdmin(): Promise<void> {
  const { ensureFirstAdmin } = await import("@/lib/services/users/ensure-first-admin");
  const { systemCtx } = await import("@/lib/services/context");
  const { disconnect } = await import("@/lib/db/client");
  const admin = await ensureFirstAdmin(systemCtx("start"));
  if (admin.password) console.log(`First administrator: ${admin.email}, password ${admin.password} (shown only now).`);
  await disconnect();
}
