import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import type { Ctx } from "@/lib/services/context";
import type { Upload } from "@/prisma/generated/client";
import { getQuota } from "./get-quota";
import { getQuotaHistory } from "./get-quota-history";
import { getQuotaReport } from "./get-quota-report";
import { openQuotaGate } from "./open-quota-gate";
import type { QuotaSettings } from "./quota-settings";

const now = new Date("2026-06-10T18:00:00Z");
const limits = { queries: 10_000, search: 100, uploads: 100, stats: 10_000 };
const TABLE = { model: "2026", limits } as const;
const LEGACY = { model: "legacy", limits } as const;
const spend = (
  credential: string,
  method: string,
  workspaceId: string | null,
  { at = now, settings = TABLE }: { at?: Date; settings?: QuotaSettings } = {},
) =>
  openQuotaGate({ db: db() }, { credential, workspaceId }, { clock: () => at, settings }).spend(
    { method },
    async () => 1,
  );
const asAdmin = (ctx: Ctx, via: "session" | "api_token" = "session"): Ctx => {
  if (ctx.actor.kind !== "user") throw new Error("not a user");
  return { ...ctx, actor: { ...ctx.actor, role: "admin", via } };
};

let ctx: Ctx;
beforeEach(async () => {
  await db().upload.deleteMany();
  ctx = await createTestWorkspace({ now });
});

async function channelOf(workspaceId: string) {
  const profile = await db().profile.create({
    data: { platform: "youtube", platformId: `UC${randomUUID().slice(0, 22)}`, url: "https://example.test" },
  });
  return db().channel.create({
    data: { workspaceId, platformId: profile.platformId ?? "", profileId: profile.id, title: "Own" },
  });
}
async function upload(workspaceId: string, changes: Partial<Upload>) {
  const channel = await channelOf(workspaceId);
  await db().upload.create({
    data: {
      workspaceId,
      channelId: channel.id,
      batchId: randomUUID(),
      title: "A",
      privacyStatus: "public",
      madeForKids: false,
      fileMark: randomUUID(),
      status: changes.status ?? "queued",
      publishAt: changes.publishAt ?? null,
      waitingFor: changes.waitingFor ?? null,
      waitingTill: changes.waitingTill ?? null,
      insertAskedAt: changes.insertAskedAt ?? null,
    },
  });
}

describe("the report of a day", () => {
  it("names a member's own use and the others' as one sum; an administrator sees each", async () => {
    const other = await createTestWorkspace({ now });
    const credential = randomUUID();
    await spend(credential, "search.list", ctx.workspaceId);
    await spend(credential, "thumbnails.set", other.workspaceId);
    await spend(credential, "videos.list", null);
    const mine = await getQuotaReport(ctx, credential);
    expect(mine.workspaces.map((row) => row.kind)).toEqual(["own", "others", "shared"]);
    expect(JSON.stringify(mine)).not.toContain(other.workspaceId);
    expect(mine.methods.map((row) => [row.method, row.units])).toEqual([
      ["thumbnails.set", 50],
      ["search.list", 1],
      ["videos.list", 1],
    ]);
    const all = await getQuotaReport(asAdmin(ctx), credential);
    expect(all.workspaces).toContainEqual(expect.objectContaining({ kind: "other", workspaceId: other.workspaceId }));
    const byToken = await getQuotaReport(asAdmin(ctx, "api_token"), credential);
    expect(JSON.stringify(byToken)).not.toContain(other.workspaceId);
  });

  it("plans uploads that are due before the reset, and says when they do not fit", async () => {
    const credential = randomUUID();
    await upload(ctx.workspaceId, {});
    await upload(ctx.workspaceId, { status: "scheduled", publishAt: new Date("2026-06-11T02:00:00Z") });
    await upload(ctx.workspaceId, { status: "scheduled", publishAt: new Date("2026-06-12T02:00:00Z") });
    await upload(ctx.workspaceId, { waitingFor: "reconnect" });
    await upload(ctx.workspaceId, { status: "processing", insertAskedAt: now });
    await upload(ctx.workspaceId, { status: "draft" });
    const bucketOf = async (settings: QuotaSettings) =>
      (await getQuotaReport(ctx, credential, settings)).buckets.find((bucket) => bucket.name === "uploads");
    expect(await bucketOf(TABLE)).toMatchObject({ used: 0, planned: 2, fits: true });
    expect(await bucketOf({ ...TABLE, limits: { ...limits, uploads: 1 } })).toMatchObject({ planned: 2, fits: false });
  });

  it("counts by the legacy table where the project still has it: six uploads of 1,600 in one bucket", async () => {
    const credential = randomUUID();
    const legacy = { settings: LEGACY };
    expect((await getQuota(ctx, credential, LEGACY)).maxUploadsRemaining).toBe(6);
    for (let i = 0; i < 6; i += 1) await spend(credential, "videos.insert", ctx.workspaceId, legacy);
    await expect(spend(credential, "videos.insert", ctx.workspaceId, legacy)).rejects.toMatchObject({
      kind: "quota_exhausted",
    });
    await spend(credential, "search.list", ctx.workspaceId, legacy);
    await upload(ctx.workspaceId, {});
    const report = await getQuotaReport(ctx, credential, LEGACY);
    expect(report).toMatchObject({ canUpload: false, maxUploadsRemaining: 0, model: "legacy" });
    expect(report.buckets).toMatchObject([
      { name: "queries", used: 9_700, remaining: 300, planned: 1_600, fits: false },
    ]);
    expect((await getQuotaHistory(ctx, { days: 7 }, credential, LEGACY)).items.at(-1)?.buckets).toEqual([
      { name: "queries", used: 9_700, limit: 10_000 },
    ]);
  });
});

describe("the history of days", () => {
  it("has every day since the ledger's first, also those on which nothing was asked, and none before", async () => {
    const credential = randomUUID();
    await spend(credential, "videos.list", null, { at: new Date("2026-06-07T12:00:00Z") });
    await spend(credential, "search.list", null, { at: new Date("2026-06-10T12:00:00Z") });
    const { items } = await getQuotaHistory(ctx, { days: 30 }, credential);
    const used = (name: string) => items.map((one) => one.buckets.find((bucket) => bucket.name === name)?.used);
    expect(items.map((one) => one.day)).toEqual(["2026-06-07", "2026-06-08", "2026-06-09", "2026-06-10"]);
    expect(used("queries")).toEqual([1, 0, 0, 0]);
    expect(used("search")).toEqual([0, 0, 0, 1]);
    expect((await getQuotaHistory(ctx, { days: 2 }, credential)).items).toHaveLength(2);
  });

  it("is today alone where nothing was ever asked", async () => {
    const { items } = await getQuotaHistory(ctx, { days: 30 }, randomUUID());
    expect(items.map((one) => one.day)).toEqual(["2026-06-10"]);
  });
});
