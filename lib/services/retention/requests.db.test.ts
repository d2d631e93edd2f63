import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import { systemCtx } from "@/lib/services/context";
import { getStats } from "@/lib/services/metrics/get-stats";
import { createProfile, createVideo, importPoint, observe, watch } from "@/lib/services/metrics/test-fixture";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { eraseImports } from "./erase-imports";
import { eraseProfile } from "./erase-profile";
import { eraseUser } from "./erase-user";
import { listErasableImports } from "./list-erasable";
import { listErasures } from "./list-erasures";

const now = new Date("2026-06-20T12:00:00Z");
const day = (back: number) => new Date(now.getTime() - back * 86_400_000);
const admin = systemCtx("test-admin", now);

/** One channel with one video, watched by two workspaces, one of which imported an older point; and another channel. */
async function watchedByTwo() {
  const [importer, onlooker] = [await createTestWorkspace({ now }), await createTestWorkspace({ now })];
  const [profile, other] = [await createProfile(), await createProfile()];
  const [video, spared] = [await createVideo(profile, null), await createVideo(other, null)];
  for (const ctx of [importer, onlooker]) await watch(ctx, [profile, other]);
  await observe(profile, day(3), [[video, { views: 100n }]], { followers: 40n });
  await observe(other, day(3), [[spared, { views: 7n }]]);
  await importPoint(importer, profile, video, day(9), { views: 60n });
  return { importer, onlooker, profile, other, video, confirm: profile.platformId ?? "" };
}

const viewsSeenBy = async (ctx: Awaited<ReturnType<typeof createTestWorkspace>>) =>
  (await getStats(ctx, {})).totals.views;

it("erases what is shared of a profile and ends watching it; imports stay with their workspace", async () => {
  const { importer, onlooker, profile, video, confirm } = await watchedByTwo();
  await eraseProfile(admin, profile.id, { confirm });

  expect(await db().profile.count({ where: { id: profile.id } })).toBe(0);
  expect(await db().videoSnapshot.count({ where: { videoId: video.id } })).toBe(0);
  expect(await db().subscription.count({ where: { profileId: profile.id } })).toBe(0);
  expect(await viewsSeenBy(onlooker)).toBe(7);
  expect(await viewsSeenBy(importer)).toBe(67);
  const own = await db().profile.findMany({ where: { scope: importer.workspaceId } });
  expect(own).toMatchObject([{ title: "A blogger", source: "import", followers: null }]);
  expect((await listErasures(admin, { limit: 10 })).items[0]).toMatchObject({
    rule: "profile_request",
    entityId: profile.id,
    videoPoints: 1,
    profilePoints: 1,
  });
});

it("erases nothing of a profile without its name, nor of one that a workspace publishes to", async () => {
  const { importer, onlooker, profile, confirm } = await watchedByTwo();
  await expect(eraseProfile(admin, profile.id, { confirm: "another" })).rejects.toMatchObject({
    code: "not_confirmed",
  });
  await db().channel.create({
    data: {
      workspaceId: importer.workspaceId,
      platformId: confirm,
      profileId: profile.id,
      title: "Own",
      status: "connected",
    },
  });
  await expect(eraseProfile(admin, profile.id, { confirm })).rejects.toMatchObject({ code: "own_channel" });
  expect(await viewsSeenBy(onlooker)).toBe(107);
});

it("erases what a workspace imported of a profile, and nothing else", async () => {
  const { importer, onlooker, profile, other, video, confirm } = await watchedByTwo();
  await importPoint(onlooker, profile, video, day(12), { views: 50n });
  expect(await listErasableImports(importer, { search: "" })).toMatchObject([{ id: profile.id, confirm }]);
  await expect(eraseImports(importer, other.id, { confirm: other.platformId ?? "" })).rejects.toMatchObject({
    code: "not_found",
  });

  await eraseImports(importer, profile.id, { confirm });

  const left = await db().videoSnapshot.findMany({ where: { videoId: video.id }, orderBy: { observedAt: "asc" } });
  expect(left.map(({ scope }) => scope)).toEqual([onlooker.workspaceId, SHARED_SCOPE]);
  expect(await viewsSeenBy(importer)).toBe(107);
  expect(await listErasableImports(importer, { search: "" })).toEqual([]);
  expect((await listErasures(importer, { limit: 10 }, importer.workspaceId)).items).toMatchObject([
    { rule: "import_request", entityId: profile.id, videoPoints: 1 },
  ]);
  expect((await listErasures(onlooker, { limit: 10 }, onlooker.workspaceId)).items).toEqual([]);
});

it("erases a user only when every workspace has another owner or is to go, too", async () => {
  const { importer, onlooker, video } = await watchedByTwo();
  await db().user.create({ data: { email: `admin-${now.getTime()}@example.test`, name: "Admin", role: "admin" } });
  if (importer.actor.kind !== "user" || onlooker.actor.kind !== "user") throw new Error("test users expected");
  const { userId } = importer.actor;
  const { email } = await db().user.findUniqueOrThrow({ where: { id: userId } });
  const ctx = { ...importer, actor: importer.actor };
  const trace = { workspaceId: onlooker.workspaceId, actorId: userId, actorKind: "session", ip: "192.0.2.1" };
  await db().auditEntry.create({
    data: { ...trace, action: "blogger.created", entityType: "blogger", detail: { name: "B" } },
  });
  await db().blogger.updateMany({ where: { workspaceId: onlooker.workspaceId }, data: { createdById: userId } });

  await expect(eraseUser(ctx, userId, { confirm: email, deleteWorkspaces: [] })).rejects.toMatchObject({
    code: "sole_owner",
  });
  expect(await db().workspace.count({ where: { id: importer.workspaceId } })).toBe(1);

  await eraseUser(ctx, userId, { confirm: email, deleteWorkspaces: [importer.workspaceId] });

  expect(await db().user.count({ where: { id: userId } })).toBe(0);
  expect(await db().workspace.count({ where: { id: importer.workspaceId } })).toBe(0);
  expect(await db().videoSnapshot.count({ where: { scope: importer.workspaceId } })).toBe(0);
  expect(await db().videoSnapshot.count({ where: { videoId: video.id, scope: SHARED_SCOPE } })).toBe(1);
  expect(await viewsSeenBy(onlooker)).toBe(107);
  expect(await db().blogger.count({ where: { createdById: userId } })).toBe(0);
  expect(await db().auditEntry.count({ where: { OR: [{ actorId: userId }, { entityId: userId }] } })).toBe(0);
  expect(await db().auditEntry.findFirst({ where: { workspaceId: onlooker.workspaceId } })).toMatchObject({
    action: "blogger.created",
    actorId: null,
    ip: null,
  });
  const log = (await listErasures(admin, { limit: 2 })).items.map(({ rule }) => rule);
  expect(log).toEqual(["user_request", "workspace_request"]);
});

it("erases a user of a workspace that somebody else owns, and leaves it as it is", async () => {
  const { importer, onlooker } = await watchedByTwo();
  if (onlooker.actor.kind !== "user") throw new Error("a test user is expected");
  const { userId } = onlooker.actor;
  const heir = await db().user.create({ data: { email: `heir-${userId}@example.test`, name: "Heir" } });
  await db().membership.create({ data: { workspaceId: onlooker.workspaceId, userId: heir.id, role: "owner" } });
  const { email } = await db().user.findUniqueOrThrow({ where: { id: userId } });
  await eraseUser(admin, userId, { confirm: email.toUpperCase(), deleteWorkspaces: [] });
  expect(await db().workspace.count({ where: { id: onlooker.workspaceId } })).toBe(1);
  expect([await viewsSeenBy(onlooker), await viewsSeenBy(importer)]).toEqual([107, 107]);
});
