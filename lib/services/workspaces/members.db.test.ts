import { describe, expect, it, vi } from "vitest";
import { resolveWorkspace } from "@/lib/auth/resolve-workspace";
import { db, pool } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import type { Ctx } from "@/lib/services/context";
import { createToken } from "@/lib/services/tokens/create-token";
import { findApiToken } from "@/lib/services/tokens/find-api-token";
import { registerUser } from "@/lib/services/users/register-user";
import { anonymous, newUser, PASSWORD } from "@/lib/services/users/test-user";
import type { WorkspaceRole } from "@/prisma/generated/enums";
import { acceptInvite } from "./accept-invite";
import { changeMemberRole } from "./change-member-role";
import { inviteMember } from "./invite-member";
import { listInvites } from "./list-invites";
import { listMembers } from "./list-members";
import { lockMembers } from "./lock-members";
import { removeMember } from "./remove-member";
import { revokeInvite } from "./revoke-invite";

const userIdOf = (ctx: Ctx) => (ctx.actor.kind === "user" ? ctx.actor.userId : "");
const tokenOf = (invite: { url: string }) => new URL(invite.url).searchParams.get("token") ?? "";

/** Somebody else in the same workspace. */
async function addMember(owner: Ctx, role: WorkspaceRole): Promise<Ctx> {
  const { id } = await newUser();
  await db().membership.create({ data: { workspaceId: owner.workspaceId, userId: id, role } });
  return { ...owner, role, actor: { kind: "user", userId: id, role: "user", via: "session" } };
}

describe("the last owner", () => {
  it("can neither step down, leave, nor be removed", async () => {
    const owner = await createTestWorkspace();
    const userId = userIdOf(owner);
    await addMember(owner, "editor");
    await expect(changeMemberRole(owner, { userId, role: "editor" })).rejects.toMatchObject({ code: "last_owner" });
    await expect(removeMember(owner, userId)).rejects.toMatchObject({ code: "last_owner" });
  });

  it("remains even when two owners demote each other at the same moment", async () => {
    const first = await createTestWorkspace();
    const second = await addMember(first, "owner");
    const { workspaceId } = first;
    let other: Promise<PromiseSettledResult<unknown>[]> = Promise.resolve([]);
    await db().$transaction(async (tx) => {
      await lockMembers(tx, workspaceId);
      other = Promise.allSettled([changeMemberRole(second, { userId: userIdOf(first), role: "viewer" })]);
      await vi.waitFor(async () => expect(await waitingForLock()).toBe(1), { timeout: 20_000, interval: 20 });
      const userId = userIdOf(second);
      await tx.membership.update({ where: { workspaceId_userId: { workspaceId, userId } }, data: { role: "viewer" } });
    });
    expect(await other).toMatchObject([{ status: "rejected", reason: { code: "last_owner" } }]);
  });
});

/** How many connections to this file's database stand before a lock. */
async function waitingForLock(): Promise<number> {
  const { rows } = await pool().query(
    "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rows[0].n;
}

describe("roles", () => {
  it.each(["viewer", "editor"] as const)("a %s manages nobody, but may leave", async (role) => {
    const owner = await createTestWorkspace();
    const member = await addMember(owner, role);
    const other = await addMember(owner, "viewer");
    const userId = userIdOf(other);
    await expect(changeMemberRole(member, { userId, role: "owner" })).rejects.toMatchObject({ status: 403 });
    await expect(removeMember(member, userId)).rejects.toMatchObject({ status: 403 });
    await expect(inviteMember(member, { role: "owner" })).rejects.toMatchObject({ status: 403 });
    await removeMember(member, userIdOf(member));
    expect((await listMembers(owner)).items.map((one) => one.userId)).not.toContain(userIdOf(member));
  });

  it("a member of another workspace is an unknown one", async () => {
    const [mine, theirs] = [await createTestWorkspace(), await createTestWorkspace()];
    const stranger = { userId: userIdOf(theirs), role: "viewer" } as const;
    await expect(changeMemberRole(mine, stranger)).rejects.toMatchObject({ status: 404 });
    await expect(removeMember(mine, stranger.userId)).rejects.toMatchObject({ status: 404 });
  });

  it("whoever is removed loses the personal tokens of that workspace", async () => {
    const owner = await createTestWorkspace();
    const member = await addMember(owner, "editor");
    const { token } = await createToken(member, { name: "ci" });
    expect(await findApiToken(db(), token, new Date())).not.toBeNull();
    await removeMember(owner, userIdOf(member));
    expect(await findApiToken(db(), token, new Date())).toBeNull();
  });
});

describe("invitations", () => {
  it("let one person in, with the role they name, and only one", async () => {
    const owner = await createTestWorkspace();
    const [guest, second] = [await newUser(), await newUser()];
    const token = tokenOf(await inviteMember(owner, { role: "editor" }));
    const tries = await Promise.allSettled([acceptInvite(guest.ctx, token), acceptInvite(second.ctx, token)]);
    expect(tries.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const members = (await listMembers(owner)).items;
    expect(members.map((member) => member.role)).toEqual(["owner", "editor"]);
    expect((await listInvites(owner)).items).toEqual([]);
  });

  it("bring a new user into the workspace, beside one of their own", async () => {
    const owner = await createTestWorkspace();
    const email = `${crypto.randomUUID()}@example.test`;
    const inviteToken = tokenOf(await inviteMember(owner, { role: "viewer", email }));
    const user = await registerUser(anonymous(), { email, password: PASSWORD, inviteToken });
    expect(user.workspaceId).toBe(owner.workspaceId);
    expect(await db().membership.count({ where: { userId: user.id } })).toBe(2);
  });

  it("written for one address are refused to another, and are not spent by the attempt", async () => {
    const owner = await createTestWorkspace();
    const [right, wrong] = [await newUser(), await newUser()];
    const token = tokenOf(await inviteMember(owner, { role: "viewer", email: right.email }));
    await expect(acceptInvite(wrong.ctx, token)).rejects.toMatchObject({ code: "invite_for_other" });
    await expect(acceptInvite(right.ctx, token)).resolves.toEqual({ workspaceId: owner.workspaceId });
  });

  it("are worthless when revoked, expired, or made up", async () => {
    const owner = await createTestWorkspace();
    const guest = await newUser();
    const revoked = await inviteMember(owner, { role: "viewer" });
    const stranger = await createTestWorkspace();
    await expect(revokeInvite(stranger, revoked.id)).rejects.toMatchObject({ status: 404 });
    await revokeInvite(owner, revoked.id);
    const expired = await inviteMember(owner, { role: "viewer" });
    const later = { ...guest.ctx, now: new Date(Date.now() + 8 * 24 * 3_600_000) };
    await expect(acceptInvite(guest.ctx, tokenOf(revoked))).rejects.toMatchObject({ code: "invite_invalid" });
    await expect(acceptInvite(later, tokenOf(expired))).rejects.toMatchObject({ code: "invite_invalid" });
    await expect(acceptInvite(guest.ctx, "csi_made_up")).rejects.toMatchObject({ status: 404 });
  });

  it("never lower a role that a member already has", async () => {
    const owner = await createTestWorkspace();
    const token = tokenOf(await inviteMember(owner, { role: "viewer" }));
    const { actor } = owner;
    if (actor.kind !== "user") throw new Error("a user acts here");
    await acceptInvite({ ...anonymous(), actor }, token);
    expect((await listMembers(owner)).items.map((member) => member.role)).toEqual(["owner"]);
  });
});

describe("resolveWorkspace", () => {
  const identity = (userId: string, lastWorkspaceId: string | null, boundWorkspaceId: string | null = null) => ({
    actor: { kind: "user", userId, role: "user", via: "session" } as const,
    lastWorkspaceId,
    boundWorkspaceId,
    preferences: { locale: null, theme: null },
    viaCookie: true,
  });

  it("answers alike for a foreign workspace, an unknown one, and nonsense", async () => {
    const [user, foreign] = [await newUser(), await createTestWorkspace()];
    const asks = [foreign.workspaceId, crypto.randomUUID(), "nonsense"].map((asked) =>
      resolveWorkspace(db(), identity(user.id, user.workspaceId), asked),
    );
    const answers = await Promise.allSettled(asks);
    const said = answers.map((one) => (one.status === "rejected" ? String(one.reason) : "let in"));
    expect(new Set(said)).toEqual(new Set(["AppError: There is no such workspace."]));
  });

  it("takes the last used, or the first one where that is gone", async () => {
    const user = await newUser();
    const workspaceId = user.workspaceId;
    expect(await resolveWorkspace(db(), identity(user.id, workspaceId), null)).toMatchObject({ workspaceId });
    const gone = crypto.randomUUID();
    expect(await resolveWorkspace(db(), identity(user.id, gone), null)).toMatchObject({ workspaceId });
  });

  it("keeps a personal token inside its workspace, even where its owner is a member of another", async () => {
    const user = await newUser();
    const other = await createTestWorkspace();
    await db().membership.create({ data: { workspaceId: other.workspaceId, userId: user.id, role: "owner" } });
    const bound = identity(user.id, other.workspaceId, user.workspaceId);
    expect(await resolveWorkspace(db(), bound, null)).toMatchObject({ workspaceId: user.workspaceId });
    await expect(resolveWorkspace(db(), bound, other.workspaceId)).rejects.toMatchObject({ status: 404 });
  });
});
