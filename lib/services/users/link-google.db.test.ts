import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { UserCtx } from "@/lib/services/context";
import { getMe } from "./get-me";
import { linkGoogle } from "./link-google";
import { signInWithGoogle } from "./sign-in-with-google";
import { anonymous, newUser } from "./test-user";
import { unlinkGoogle } from "./unlink-google";

const identity = (subject: string) => ({ subject, email: `${subject}@other.test`, emailVerified: true, name: null });

describe("linkGoogle", () => {
  it("opens the account to an identity of another address; repeating it changes nothing", async () => {
    const [{ id, ctx }, subject] = [await newUser(), randomUUID()];
    await linkGoogle(ctx, { subject });
    await linkGoogle(ctx, { subject });
    expect(await signInWithGoogle(anonymous(), identity(subject))).toEqual({ userId: id });
    expect((await getMe(ctx)).hasGoogle).toBe(true);
    expect(await db().auditEntry.count({ where: { entityId: id, action: "user.google_connected" } })).toBe(1);
  });

  it("never takes an identity that opens somebody else's account", async () => {
    const [first, second, subject] = [await newUser(), await newUser(), randomUUID()];
    await linkGoogle(first.ctx, { subject });
    await expect(linkGoogle(second.ctx, { subject })).rejects.toMatchObject({ code: "google_taken" });
    expect((await getMe(second.ctx)).hasGoogle).toBe(false);
    expect(await signInWithGoogle(anonymous(), identity(subject))).toEqual({ userId: first.id });
  });

  it("keeps to one identity an account, also when two come back at once", async () => {
    const { id, ctx } = await newUser();
    const ends = await Promise.allSettled([1, 2].map(() => linkGoogle(ctx, { subject: randomUUID() })));
    expect(ends.map((end) => end.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().account.count({ where: { userId: id } })).toBe(1);
  });
});

describe("unlinkGoogle", () => {
  it("closes that way in and leaves the password; repeating it changes nothing", async () => {
    const [{ ctx }, subject] = [await newUser(), randomUUID()];
    await linkGoogle(ctx, { subject });
    await unlinkGoogle(ctx);
    await unlinkGoogle(ctx);
    expect(await getMe(ctx)).toMatchObject({ hasGoogle: false, hasPassword: true });
  });

  it("is refused while Google is the only way in", async () => {
    const subject = randomUUID();
    const { userId } = await signInWithGoogle(anonymous(), identity(subject));
    const ctx: UserCtx = { ...anonymous(), actor: { kind: "user", userId, role: "user", via: "session" } };
    await expect(unlinkGoogle(ctx)).rejects.toMatchObject({ code: "only_way_in" });
    expect(await signInWithGoogle(anonymous(), identity(subject))).toEqual({ userId });
  });
});
