import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { signInWithGoogle } from "./sign-in-with-google";
import { anonymous, newUser } from "./test-user";

const google = (overrides: { email?: string; emailVerified?: boolean } = {}) => ({
  subject: randomUUID(),
  email: `${randomUUID()}@example.test`,
  emailVerified: true,
  name: "Ada",
  ...overrides,
});

describe("signInWithGoogle", () => {
  it("makes a user with a workspace at first, and finds the same one again, whatever the address is then", async () => {
    const identity = google();
    const first = await signInWithGoogle(anonymous(), identity);
    const again = await signInWithGoogle(anonymous(), { ...identity, email: "changed@example.test" });
    expect(again).toEqual(first);
    expect(await db().membership.count({ where: { userId: first.userId, role: "owner" } })).toBe(1);
  });

  it("never takes over, nor shares, an account that has a password", async () => {
    const { email, id } = await newUser();
    await expect(signInWithGoogle(anonymous(), google({ email }))).rejects.toMatchObject({ code: "account_exists" });
    expect(await db().account.count({ where: { userId: id } })).toBe(0);
  });

  it("refuses an address that Google has not verified", async () => {
    const attempt = signInWithGoogle(anonymous(), google({ emailVerified: false }));
    await expect(attempt).rejects.toMatchObject({ code: "email_unverified" });
  });

  it("refuses a suspended user", async () => {
    const identity = google();
    const { userId } = await signInWithGoogle(anonymous(), identity);
    await db().user.update({ where: { id: userId }, data: { status: "suspended" } });
    await expect(signInWithGoogle(anonymous(), identity)).rejects.toMatchObject({ code: "suspended" });
  });
});
