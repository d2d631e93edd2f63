import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import type { Ctx, PublicCtx } from "@/lib/services/context";
import { countVisit } from "./count-visit";
import { createShare } from "./create-share";
import { listShares } from "./list-shares";
import { openShare } from "./open-share";
import { revokeShare } from "./revoke-share";
import { DAY_MS } from "./rules";
import { createShareInput } from "./schemas";
import { sharedImage } from "./shared-image";

const visitor = (now = new Date(), ip = crypto.randomUUID()): PublicCtx => ({
  db: db(),
  now,
  ip,
  requestId: "visit",
  actor: null,
});
const soon = (ctx: Ctx, days = 7) => new Date(ctx.now.getTime() + days * DAY_MS).toISOString();
const overview = (ctx: Ctx, query = "", days = 7) =>
  createShareInput.parse({ page: "overview", name: "Our month", query, expiresAt: soon(ctx, days) });
const secretOf = (url: string) => new URL(url).pathname.split("/").at(-1) ?? "";
const gone = { status: 404, code: "not_found" };

describe("share links", () => {
  it("open one dashboard of their workspace as a viewer, under the filter that was fixed", async () => {
    const ctx = await createTestWorkspace({ timeZone: "Asia/Kathmandu" });
    const made = await createShare(ctx, overview(ctx, "?platform=tiktok&period=7d&add=1&evil=1&metric=views"));
    expect(new URL(made.url).search).toBe("?metric=views");
    const { share, ctx: theirs } = await openShare(visitor(), secretOf(made.url));
    expect(share).toMatchObject({ page: "overview", query: "metric=views&period=7d&platform=tiktok" });
    expect(theirs).toMatchObject({ workspaceId: ctx.workspaceId, role: "viewer", timeZone: "Asia/Kathmandu" });
    expect(theirs.actor.kind).toBe("system");
  });

  it("keep only a hash of a secret of 256 bits", async () => {
    const ctx = await createTestWorkspace();
    const secret = secretOf((await createShare(ctx, overview(ctx))).url);
    expect(Buffer.from(secret.slice(4), "base64url")).toHaveLength(32);
    const stored = JSON.stringify([
      await db().shareLink.findMany({ where: { workspaceId: ctx.workspaceId } }),
      await db().auditEntry.findMany({ where: { workspaceId: ctx.workspaceId } }),
      (await listShares(ctx)).items,
    ]);
    expect(stored).not.toContain(secret);
  });

  it("wrong, expired, revoked ones and those of a deleted workspace answer alike", async () => {
    const ctx = await createTestWorkspace();
    const [expired, revoked, orphan] = [
      await createShare(ctx, overview(ctx, "", 1)),
      await createShare(ctx, overview(ctx)),
      await createShare(ctx, overview(ctx)),
    ];
    await revokeShare(ctx, revoked.id);
    await revokeShare(ctx, revoked.id);
    const later = new Date(ctx.now.getTime() + DAY_MS);
    const answer = (now: Date, secret: string) =>
      openShare(visitor(now), secret).catch((error: Error) => error.message);
    const answers = [
      await answer(ctx.now, `csl_${"A".repeat(43)}`),
      await answer(ctx.now, "../../api/bloggers"),
      await answer(later, secretOf(expired.url)),
      await answer(ctx.now, secretOf(revoked.url)),
    ];
    await db().workspace.update({ where: { id: ctx.workspaceId }, data: { deletedAt: ctx.now } });
    answers.push(await answer(ctx.now, secretOf(orphan.url)));
    expect([...new Set(answers)]).toEqual(["This link does not exist or is over."]);
    await expect(openShare(visitor(), secretOf(orphan.url))).rejects.toMatchObject(gone);
    await expect(
      sharedImage(visitor(), secretOf(revoked.url), {
        id: "a".repeat(32),
        width: 64,
        sourceUrl: "https://x.example/a",
      }),
    ).rejects.toMatchObject(gone);
  });

  it("count visits, and say who made and ended them", async () => {
    const ctx = await createTestWorkspace();
    const { id, url } = await createShare(ctx, overview(ctx));
    await openShare(visitor(), secretOf(url));
    await openShare(visitor(), secretOf(url));
    expect((await listShares(ctx)).items).toMatchObject([{ id, views: 2, createdBy: "Test user" }]);
    await revokeShare(ctx, id);
    const trail = await db().auditEntry.findMany({ where: { entityId: id }, orderBy: { at: "asc" } });
    expect(trail.map(({ action }) => action)).toEqual(["share.created", "share.revoked"]);
  });

  it("are refused to whoever asks too often", async () => {
    const { ip } = visitor();
    const waits = await Promise.all(Array.from({ length: 130 }, () => countVisit(ip)));
    expect(waits.filter((seconds) => seconds > 0)).toHaveLength(10);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60);
  });

  it("show no other workspace's blogger, and end within a year", async () => {
    const [ctx, stranger] = [await createTestWorkspace(), await createTestWorkspace()];
    const { id: bloggerId } = await db().blogger.create({ data: { workspaceId: ctx.workspaceId, name: "Own" } });
    const blogger = { ...overview(ctx), page: "blogger" as const, bloggerId };
    await expect(createShare(stranger, blogger)).rejects.toMatchObject(gone);
    await expect(createShare(stranger, overview(ctx, `blogger=${bloggerId}`))).rejects.toMatchObject(gone);
    await expect(createShare(ctx, overview(ctx, "blogger=x"))).rejects.toMatchObject(gone);
    await expect(createShare(ctx, blogger)).resolves.toMatchObject({ bloggerId });
    const compare = { ...overview(ctx, `bloggers=${bloggerId}&metric=views&align=age`), page: "compare" as const };
    await expect(createShare(ctx, compare)).resolves.toMatchObject({
      query: `align=age&bloggers=${bloggerId}&metric=views`,
    });
    await expect(createShare(stranger, compare)).rejects.toMatchObject(gone);
    await expect(createShare(ctx, { ...compare, query: "" })).rejects.toMatchObject({ status: 422 });
    for (const days of [0, 400])
      await expect(createShare(ctx, overview(ctx, "", days))).rejects.toMatchObject({ status: 422 });
  });

  it("are made, seen and ended by editors of their workspace alone, and by no personal token", async () => {
    const [ctx, stranger] = [await createTestWorkspace(), await createTestWorkspace()];
    const { id } = await createShare(ctx, overview(ctx));
    await expect(revokeShare(stranger, id)).rejects.toMatchObject(gone);
    expect((await listShares(stranger)).items).toEqual([]);
    const viewer: Ctx = { ...ctx, role: "viewer" };
    const refused = { code: "role_too_low" };
    await expect(createShare(viewer, overview(ctx))).rejects.toMatchObject(refused);
    await expect(listShares(viewer)).rejects.toMatchObject(refused);
    await expect(revokeShare(viewer, id)).rejects.toMatchObject(refused);
    const { actor } = ctx;
    if (actor.kind !== "user") throw new Error("a test workspace has a user");
    const program: Ctx = { ...ctx, actor: { ...actor, via: "api_token" } };
    await expect(createShare(program, overview(ctx))).rejects.toMatchObject({ code: "token_scope" });
  });
});
