import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ACCOUNTS } from "@/e2e/world/oauth";
import { startWorld, type World } from "@/e2e/world/start-world";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import { setTestEnv } from "@/lib/env/test-env";
import type { Ctx, UserCtx } from "@/lib/services/context";
import { accessToken } from "./access-token";
import { beginConnect } from "./begin-connect";
import { channelsToCheck } from "./channels-to-check";
import { checkChannel } from "./check-channel";
import { checkChannels } from "./check-channels";
import { disconnectChannel } from "./disconnect-channel";
import { eraseDeadAccess } from "./erase-dead-access";
import { finishConnect } from "./finish-connect";
import { getChannel } from "./get-channel";
import { listChannels } from "./list-channels";
import { SCOPE } from "./rules";

const DAY = 86_400_000;
const HOUR = 3_600_000;
let world: World;

beforeAll(async () => {
  world = await startWorld({ stopped: true });
  setTestEnv({ ...world.env, DATABASE_URL: process.env.DATABASE_URL ?? "", DATA_DIR: process.env.DATA_DIR ?? "" });
});
afterAll(() => world.stop());
beforeEach(async () => {
  await db().channel.deleteMany();
  world.clearFaults();
  world.oauth({ unticked: [], testing: false, failing: null });
  for (const { email } of ACCOUNTS) world.oauth({ revoke: email });
});

const asUser = (ctx: Ctx): UserCtx => {
  if (ctx.actor.kind !== "user") throw new Error("not a user");
  return { db: ctx.db, now: ctx.now, requestId: ctx.requestId, actor: ctx.actor };
};

/** What a browser does: to Google's page, a choice, and back. */
async function consent(
  ctx: Ctx,
  choice: Record<string, string>,
  query: { channelId?: string; feature?: "manage" } = {},
): Promise<{ state: string; code?: string; error?: string }> {
  const url = new URL(await beginConnect(ctx, { returnTo: "/channels", ...query }));
  for (const [name, value] of Object.entries(choice)) url.searchParams.set(name, value);
  const answer = await fetch(url, { redirect: "manual" });
  const back = new URL(answer.headers.get("location") ?? "");
  const [state, code, error] = ["state", "code", "error"].map((name) => back.searchParams.get(name) ?? undefined);
  return { state: state ?? "", ...(code ? { code } : {}), ...(error ? { error } : {}) };
}
const connect = async (ctx: Ctx, choice: Record<string, string> = { world_account: "ada@world.test" }) =>
  finishConnect(asUser(ctx), await consent(ctx, choice));
const only = async (ctx: Ctx) => {
  const { items } = await listChannels(ctx);
  expect(items).toHaveLength(1);
  const [channel] = items;
  if (!channel) throw new Error("no channel");
  return channel;
};
const later = (ctx: Ctx, ms: number): Ctx => ({ ...ctx, now: new Date(ctx.now.getTime() + ms) });
const ADA_FIFTY = { world_account: "ada@world.test", world_channel: "fifty" };
const expire = async (ctx: Ctx, id: string) => {
  world.oauth({ failing: "invalid_grant" });
  expect((await checkChannel(later(ctx, HOUR), id)).state).toBe("needs_reconnect");
  world.oauth({ failing: null });
};
const release = async (ctx: Ctx) => {
  for (const { id } of (await listChannels(ctx)).items) await disconnectChannel(ctx, id);
};

describe("connecting", () => {
  it("asks for what publishing needs, offline, with PKCE and an explicit choice of the account", async () => {
    const ctx = await createTestWorkspace();
    const url = new URL(await beginConnect(ctx, { returnTo: "/channels" }));
    expect(url.origin).toBe(world.url);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      access_type: "offline",
      prompt: "select_account consent",
      include_granted_scopes: "true",
      code_challenge_method: "S256",
      scope: `${SCOPE.read} ${SCOPE.upload}`,
      redirect_uri: "http://localhost:3000/api/channels/callback",
    });
  });

  it("keeps the channel, watches it, and stores no token in the clear", async () => {
    const ctx = await createTestWorkspace();
    expect(await connect(ctx)).toEqual({ returnTo: "/channels", outcome: "connected", names: ["Fifty Field Notes"] });
    const channel = await only(ctx);
    expect(channel).toMatchObject({ title: "Fifty Field Notes", status: "connected", missing: [], uploadsToday: 0 });
    expect(channel.followers).toBeGreaterThan(0);
    expect(
      await ctx.db.subscription.count({ where: { workspaceId: ctx.workspaceId, profileId: channel.profileId } }),
    ).toBe(1);
    const row = await ctx.db.channelCredential.findUniqueOrThrow({ where: { channelId: channel.id } });
    expect(Buffer.from(row.sealed).toString("latin1")).not.toMatch(/ya29|1\/\//);
    expect(JSON.stringify(channel)).not.toMatch(/ya29|1\/\/|refreshToken/);
  });

  it("a state works once, and for nobody else", async () => {
    const ctx = await createTestWorkspace();
    const stranger = await createTestWorkspace();
    const query = await consent(ctx, { world_account: "ada@world.test" });
    await expect(finishConnect(asUser(stranger), query)).rejects.toMatchObject({ code: "oauth_state_unknown" });
    expect((await finishConnect(asUser(ctx), query)).outcome).toBe("connected");
    await expect(finishConnect(asUser(ctx), query)).rejects.toMatchObject({ code: "oauth_state_unknown" });
  });

  it("a state that is older than ten minutes is refused", async () => {
    const ctx = await createTestWorkspace();
    const query = await consent(ctx, { world_account: "ada@world.test" });
    await expect(finishConnect(asUser(later(ctx, 11 * 60_000)), query)).rejects.toMatchObject({
      code: "oauth_state_unknown",
    });
  });

  it("one login may hold several channels, and reconnecting makes no second one", async () => {
    const ctx = await createTestWorkspace();
    await connect(ctx, { world_account: "ada@world.test", world_channel: "fifty" });
    await connect(ctx, { world_account: "ada@world.test", world_channel: "one" });
    await connect(ctx, { world_account: "ada@world.test", world_channel: "fifty" });
    const { items } = await listChannels(ctx);
    expect(items.map((one) => one.title).sort()).toEqual(["A Single Video", "Fifty Field Notes"]);
  });

  it("choosing another channel than the one to be reconnected is said, and the first one still waits", async () => {
    const ctx = await createTestWorkspace();
    await connect(ctx, ADA_FIFTY);
    const { id } = await only(ctx);
    await expire(ctx, id);
    const finished = await finishConnect(
      asUser(ctx),
      await consent(ctx, { world_account: "ada@world.test", world_channel: "one" }, { channelId: id }),
    );
    expect(finished).toMatchObject({ outcome: "connected_other", names: ["A Single Video"] });
    expect((await getChannel(ctx, id)).status).toBe("needs_reconnect");
    const again = await finishConnect(asUser(ctx), await consent(ctx, ADA_FIFTY, { channelId: id }));
    expect(again.outcome).toBe("connected");
  });

  it("a scope that a feature asks for later is added to those that are there", async () => {
    const ctx = await createTestWorkspace();
    await connect(ctx);
    const { id } = await only(ctx);
    await finishConnect(asUser(ctx), await consent(ctx, ADA_FIFTY, { channelId: id, feature: "manage" }));
    expect((await only(ctx)).scopes.sort()).toEqual([SCOPE.manage, SCOPE.read, SCOPE.upload].sort());
  });

  it("the login is known only where it was told at a sign-in", async () => {
    const ctx = await createTestWorkspace();
    await connect(ctx);
    expect((await only(ctx)).login).toBeNull();
    const signIn = new URL(`${world.url}/o/oauth2/v2/auth?scope=openid+email&redirect_uri=http://localhost:3000/back`);
    signIn.searchParams.set("world_account", "ada@world.test");
    await fetch(signIn, { redirect: "manual" });
    await connect(ctx);
    expect(await only(ctx)).toMatchObject({ login: "ada@world.test", missing: [] });
  });

  it("a channel that another workspace holds is refused, until that one lets it go", async () => {
    const [holder, other] = [await createTestWorkspace(), await createTestWorkspace()];
    await connect(holder);
    expect((await connect(other)).outcome).toBe("held_elsewhere");
    expect((await listChannels(other)).items).toEqual([]);
    await release(holder);
    expect((await connect(other)).outcome).toBe("connected");
  });

  it.each([
    ["turns back", { world_deny: "1" }, "denied"],
    ["has no channel", { world_account: "clara@world.test" }, "no_channel"],
  ])("who %s finds out", async (_name, choice, outcome) => {
    const ctx = await createTestWorkspace();
    expect((await connect(ctx, choice)).outcome).toBe(outcome);
    expect((await listChannels(ctx)).items).toEqual([]);
  });

  it("names what will not work when a scope was unticked", async () => {
    const ctx = await createTestWorkspace();
    world.oauth({ unticked: ["youtube.upload"] });
    expect((await connect(ctx)).outcome).toBe("connected_partly");
    expect((await only(ctx)).missing).toEqual([{ scope: SCOPE.upload, feature: "Uploading videos and thumbnails" }]);
    world.oauth({ unticked: ["youtube.readonly"] });
    expect((await connect(ctx)).outcome).toBe("scope_missing");
  });

  it("a failure of Google's is an outcome, and leaves nothing behind", async () => {
    const ctx = await createTestWorkspace();
    world.oauth({ failing: "server_error" });
    expect((await connect(ctx)).outcome).toBe("google_unreachable");
    world.oauth({ failing: "invalid_client" });
    expect((await connect(ctx)).outcome).toBe("refused");
    expect((await listChannels(ctx)).items).toEqual([]);
  }, 60_000);

  it("another workspace's channel answers like one that does not exist", async () => {
    const [ctx, stranger] = [await createTestWorkspace(), await createTestWorkspace()];
    await connect(ctx);
    const { id } = await only(ctx);
    await expect(getChannel(stranger, id)).rejects.toMatchObject({ category: "not_found" });
    await expect(disconnectChannel(stranger, id)).rejects.toMatchObject({ category: "not_found" });
  });
});

describe("access", () => {
  it("a token that lives is used again; one that is about to end is renewed, and the refresh token stays", async () => {
    const ctx = await createTestWorkspace();
    await connect(ctx);
    const { id } = await only(ctx);
    const first = await accessToken(ctx, id);
    expect(await accessToken(ctx, id)).toBe(first);
    const second = await accessToken(later(ctx, HOUR), id);
    const third = await accessToken(later(ctx, 2 * HOUR), id);
    expect(new Set([first, second, third]).size).toBe(3);
  });

  it("many who ask at once cause one refresh", async () => {
    const ctx = await createTestWorkspace();
    await connect(ctx);
    const { id } = await only(ctx);
    await db().channelCredential.update({ where: { channelId: id }, data: { accessExpires: ctx.now } });
    const before = world.oauth({}).tokenCalls;
    const tokens = await Promise.all(Array.from({ length: 8 }, () => accessToken(ctx, id)));
    expect(new Set(tokens).size).toBe(1);
    expect(world.oauth({}).tokenCalls - before).toBe(1);
  });

  it.each([
    ["invalid_grant", "revoked_or_expired"],
    ["invalid_rapt", "policy"],
    ["admin_policy_enforced", "policy"],
  ] as const)("%s ends the connection, with the reason, and tells once", async (failing, reason) => {
    const ctx = await createTestWorkspace();
    await connect(ctx);
    const { id } = await only(ctx);
    world.oauth({ failing });
    const told = () => ctx.db.liveEvent.count({ where: { workspaceId: ctx.workspaceId, topic: "notification" } });
    const before = await told();
    for (let i = 0; i < 2; i += 1) {
      await expect(accessToken(later(ctx, HOUR), id)).rejects.toMatchObject({ kind: "reauth_required", reason });
    }
    expect((await only(ctx)).status).toBe("needs_reconnect");
    expect((await told()) - before).toBe(1);
    world.oauth({ failing: null });
    expect((await connect(later(ctx, HOUR))).outcome).toBe("connected");
    expect(await only(ctx)).toMatchObject({ status: "connected", statusReason: null });
  });

  it("a server error and an unreachable Google never disconnect", async () => {
    const ctx = await createTestWorkspace();
    await connect(ctx);
    const { id } = await only(ctx);
    world.oauth({ failing: "server_error" });
    await expect(accessToken(later(ctx, HOUR), id)).rejects.toMatchObject({ kind: "unavailable" });
    expect((await checkChannel(later(ctx, HOUR), id)).state).toBe("unknown");
    expect((await only(ctx)).status).toBe("connected");
    world.oauth({ failing: null });
    expect((await checkChannel(later(ctx, HOUR), id)).state).toBe("fine");
  }, 60_000);

  it("seven days after a consent in testing, it says that testing is why", async () => {
    const ctx = await createTestWorkspace({ now: world.now() });
    world.oauth({ testing: true });
    await connect(ctx);
    const { id } = await only(ctx);
    world.advance(7 * DAY + HOUR);
    const checked = await checkChannel(later(ctx, 7 * DAY + HOUR), id);
    expect(checked.state).toBe("needs_reconnect");
    expect(await only(ctx)).toMatchObject({ statusReason: "testing_expired" });
    expect((await only(ctx)).statusDetail).toContain("in testing");
  });

  it("disconnecting withdraws at Google and erases here; Google's refusal does not keep the token", async () => {
    const ctx = await createTestWorkspace();
    await connect(ctx);
    const { id } = await only(ctx);
    await disconnectChannel(ctx, id);
    expect(await ctx.db.channelCredential.count({ where: { channelId: id } })).toBe(0);
    expect(world.calls().some((call) => call.path === "/revoke" && call.status === 200)).toBe(true);
    await expect(accessToken(ctx, id)).rejects.toMatchObject({ kind: "reauth_required" });
    await connect(ctx);
    world.fault({ path: "/revoke", kind: "reset" });
    await disconnectChannel(ctx, id);
    expect(await ctx.db.channelCredential.count({ where: { channelId: id } })).toBe(0);
  }, 60_000);

  it("what ends with a withdrawal is found out: channels of the same workspace or person are looked at", async () => {
    const [ctx, far] = [await createTestWorkspace(), await createTestWorkspace()];
    await connect(ctx, ADA_FIFTY);
    await connect(ctx, { world_account: "ada@world.test", world_channel: "one" });
    await connect(far, { world_account: "boris@world.test" });
    const [one, other] = (await listChannels(ctx)).items;
    if (!one || !other) throw new Error("no two channels");
    await disconnectChannel(ctx, one.id);
    const event = await ctx.db.outbox.findFirstOrThrow({
      where: { name: "channel/access.withdrawn" },
      orderBy: { createdAt: "desc" },
    });
    expect(event.data).toEqual({ channelId: one.id, workspaceId: ctx.workspaceId });
    const ids = await channelsToCheck(ctx, one.id);
    expect(ids).toEqual([other.id]);
    expect(await checkChannels(ctx, ids)).toEqual([{ channelId: other.id, state: "needs_reconnect" }]);
    expect(await channelsToCheck(ctx)).toEqual([(await only(far)).id]);
  });

  it("erases what is left of a connection that ended a month ago", async () => {
    const ctx = await createTestWorkspace();
    await connect(ctx);
    const { id } = await only(ctx);
    await expire(ctx, id);
    expect(await eraseDeadAccess(later(ctx, 28 * DAY))).toBe(0);
    expect(await eraseDeadAccess(later(ctx, 30 * DAY))).toBe(1);
    expect(await ctx.db.channelCredential.count()).toBe(0);
    expect((await connect(ctx)).outcome).toBe("connected");
  });

  it("a key that is no longer in the ring asks for a reconnect, and harms nothing else", async () => {
    const ctx = await createTestWorkspace();
    await connect(ctx);
    const { id } = await only(ctx);
    await ctx.db.channelCredential.update({ where: { channelId: id }, data: { keyId: "forgotten" } });
    await expect(accessToken(ctx, id)).rejects.toMatchObject({ reason: "secret_unreadable" });
    expect((await connect(ctx)).outcome).toBe("connected");
    expect((await only(ctx)).status).toBe("connected");
  });
});
