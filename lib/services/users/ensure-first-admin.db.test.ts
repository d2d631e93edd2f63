import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { systemCtx } from "@/lib/services/context";
import { ensureFirstAdmin } from "./ensure-first-admin";
import { anonymous } from "./test-user";
import { verifyCredentials } from "./verify-credentials";

it("several processes that start at once create one administrator, and one of them tells the password", async () => {
  const told = await Promise.all([1, 2, 3, 4].map(() => ensureFirstAdmin(systemCtx("start"))));
  expect(told.filter((one) => one.created)).toHaveLength(1);
  expect(await db().user.count({ where: { role: "admin" } })).toBe(1);
  const { email, password } = told.find((one) => one.created) ?? { email: "", password: null };
  const user = await verifyCredentials(anonymous(), { email, password: password ?? "" });
  expect(user).toMatchObject({ role: "admin", email: "admin@creatorscope.test" });
  await expect(ensureFirstAdmin(systemCtx("start"))).resolves.toMatchObject({ created: false, password: null });
});
