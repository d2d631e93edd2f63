import { encode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { authenticate } from "@/lib/auth/authenticate";
import { loginProgram } from "@/lib/auth/login-program";
import { refreshProgram } from "@/lib/auth/refresh-program";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env/env";
import { updateUser } from "@/lib/services/admin/update-user";
import { systemCtx } from "@/lib/services/context";
import { createToken } from "@/lib/services/tokens/create-token";
import { createPasswordReset } from "./create-password-reset";
import { endOwnSessions } from "./end-own-sessions";
import { listSessions } from "./list-sessions";
import { resetPassword } from "./reset-password";
import { anonymous, newUser, PASSWORD } from "./test-user";
import { updateMe } from "./update-me";

const login = (email: string, password = PASSWORD) => loginProgram(anonymous(), { email, password }, "tests");

/** Who a bearer token is to the API, or null when it is refused. */
async function whoIs(token: string, now = new Date()): Promise<string | null> {
  const headers = new Headers({ authorization: `Bearer ${token}` });
  const identity = await authenticate(headers, { db: db(), now }, { optional: true });
  return identity?.actor.userId ?? null;
}

async function sessionOf(token: string) {
  const headers = new Headers({ authorization: `Bearer ${token}` });
  const identity = await authenticate(headers, { db: db(), now: new Date() });
  return identity?.actor.sessionId ?? "";
}

describe("refresh tokens", () => {
  it("rotate: each works once and brings the next", async () => {
    const user = await newUser();
    const first = await login(user.email);
    const second = await refreshProgram(anonymous(), first.refresh_token);
    const third = await refreshProgram(anonymous(), second.refresh_token);
    expect(new Set([first, second, third].map((pair) => pair.refresh_token)).size).toBe(3);
    expect(await whoIs(third.access_token)).toBe(user.id);
  });

  it("reused, end the whole family: every token of it is refused from then on", async () => {
    const user = await newUser();
    const first = await login(user.email);
    const second = await refreshProgram(anonymous(), first.refresh_token);
    await expect(refreshProgram(anonymous(), first.refresh_token)).rejects.toMatchObject({ code: "refresh_reused" });
    await expect(refreshProgram(anonymous(), second.refresh_token)).rejects.toMatchObject({ code: "invalid_refresh" });
    expect(await whoIs(second.access_token)).toBeNull();
  });

  it("used twice at the same moment, count as reuse: one wins, and the family ends", async () => {
    const user = await newUser();
    const { refresh_token } = await login(user.email);
    const both = await Promise.allSettled([
      refreshProgram(anonymous(), refresh_token),
      refreshProgram(anonymous(), refresh_token),
    ]);
    expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const winner = both.find((one) => one.status === "fulfilled");
    expect(await whoIs(winner?.value.access_token ?? "")).toBeNull();
  });

  it("of one session leave another session of the same user alone", async () => {
    const user = await newUser();
    const stolen = await login(user.email);
    const other = await login(user.email);
    await refreshProgram(anonymous(), stolen.refresh_token);
    await expect(refreshProgram(anonymous(), stolen.refresh_token)).rejects.toMatchObject({ status: 401 });
    expect(await whoIs(other.access_token)).toBe(user.id);
  });

  it("expire after thirty days", async () => {
    const user = await newUser();
    const { refresh_token } = await login(user.email);
    const later = new Date(Date.now() + 31 * 24 * 3_600_000);
    await expect(refreshProgram(anonymous({ now: later }), refresh_token)).rejects.toMatchObject({
      code: "invalid_refresh",
    });
  });
});

describe("sessions", () => {
  it("end when the password changes, except the one that changed it", async () => {
    const user = await newUser();
    const [mine, other] = [await login(user.email), await login(user.email)];
    const ctx = { ...user.ctx, actor: { ...user.ctx.actor, sessionId: await sessionOf(mine.access_token) } };
    await updateMe(ctx, { currentPassword: PASSWORD, newPassword: "another long phrase" });
    expect(await whoIs(mine.access_token)).toBe(user.id);
    expect(await whoIs(other.access_token)).toBeNull();
    await expect(login(user.email)).rejects.toMatchObject({ code: "wrong_credentials" });
    await expect(login(user.email, "another long phrase")).resolves.toMatchObject({ token_type: "bearer" });
  });

  it("stay, with the old password, when the current one was wrong", async () => {
    const user = await newUser();
    const pair = await login(user.email);
    const change = updateMe(user.ctx, { currentPassword: "wrong", newPassword: "another long phrase" });
    await expect(change).rejects.toMatchObject({ status: 422, code: "wrong_password" });
    expect(await whoIs(pair.access_token)).toBe(user.id);
    await expect(login(user.email)).resolves.toBeDefined();
  });

  it("can be ended one by one, but never somebody else's", async () => {
    const [user, stranger] = [await newUser(), await newUser()];
    const pair = await login(user.email);
    const id = await sessionOf(pair.access_token);
    await expect(endOwnSessions(stranger.ctx, { id })).rejects.toMatchObject({ status: 404 });
    expect(await whoIs(pair.access_token)).toBe(user.id);
    await endOwnSessions(user.ctx, { id });
    expect(await whoIs(pair.access_token)).toBeNull();
    expect((await listSessions(user.ctx)).items).toEqual([]);
  });

  it("and tokens are refused as soon as the user is suspended, and sign-in too", async () => {
    const user = await newUser();
    const admin = await newUser();
    await db().user.update({ where: { id: admin.id }, data: { role: "admin" } });
    const pair = await login(user.email);
    await updateUser(systemCtx("test"), user.id, { status: "suspended" });
    expect(await whoIs(pair.access_token)).toBeNull();
    await expect(refreshProgram(anonymous(), pair.refresh_token)).rejects.toMatchObject({ status: 401 });
    await expect(login(user.email)).rejects.toMatchObject({ status: 403, code: "suspended" });
    await updateUser(systemCtx("test"), user.id, { status: "active" });
    expect(await whoIs(pair.access_token)).toBeNull();
  });

  it("and personal tokens are refused while the user is suspended, by the user's state alone", async () => {
    const user = await newUser();
    const pair = await login(user.email);
    const ctx = { ...user.ctx, workspaceId: user.workspaceId, role: "owner", timeZone: "UTC" } as const;
    const { token } = await createToken(ctx, { name: "ci" });
    const setStatus = (status: "active" | "suspended") =>
      db().user.update({ where: { id: user.id }, data: { status } });
    await setStatus("suspended");
    expect([await whoIs(pair.access_token), await whoIs(token)]).toEqual([null, null]);
    await setStatus("active");
    expect([await whoIs(pair.access_token), await whoIs(token)]).toEqual([user.id, user.id]);
  });

  it("all end when a reset link is used; the link works once", async () => {
    const user = await newUser();
    const pair = await login(user.email);
    const { url } = await createPasswordReset(systemCtx("test"), user.id);
    const token = new URL(url).searchParams.get("token") ?? "";
    await resetPassword(anonymous(), { token, password: "set by the link" });
    expect(await whoIs(pair.access_token)).toBeNull();
    await expect(login(user.email, "set by the link")).resolves.toBeDefined();
    const again = resetPassword(anonymous(), { token, password: "set by a thief" });
    await expect(again).rejects.toMatchObject({ code: "link_invalid" });
  });

  it("reset links: a newer one makes the older worthless", async () => {
    const user = await newUser();
    const older = await createPasswordReset(systemCtx("test"), user.id);
    await createPasswordReset(systemCtx("test"), user.id);
    const token = new URL(older.url).searchParams.get("token") ?? "";
    await expect(resetPassword(anonymous(), { token, password: "whatever it is" })).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe("access tokens", () => {
  it("are refused when changed by one character", async () => {
    const user = await newUser();
    const { access_token } = await login(user.email);
    const middle = access_token.length - 30;
    const other = access_token[middle] === "A" ? "B" : "A";
    expect(await whoIs(access_token.slice(0, middle) + other + access_token.slice(middle + 1))).toBeNull();
    expect(await whoIs("not.a.token")).toBeNull();
  });

  it("are not what a browser's cookie holds, even for the same session", async () => {
    const user = await newUser();
    const { access_token } = await login(user.email);
    const sid = await sessionOf(access_token);
    const cookie = await encode({ token: { sid }, secret: env().AUTH_SECRET });
    expect(await whoIs(cookie)).toBeNull();
    const asCookie = new Headers({ cookie: `next-auth.session-token=${access_token}` });
    expect(await authenticate(asCookie, { db: db(), now: new Date() })).toBeNull();
  });
});
