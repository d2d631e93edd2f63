import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { PlatformError } from "@/lib/errors";
import { NOT_SENT } from "@/lib/platforms/contract";
import { getQuota } from "./get-quota";
import { openQuotaGate } from "./open-quota-gate";
import { reserveQuota } from "./reserve-quota";
import { settleQuota } from "./settle-quota";
import { settleStaleQuota } from "./settle-stale-quota";

const now = new Date("2026-06-10T18:00:00Z");
const day = "2026-06-10";
const ask = (credential: string, limit: number, units = 1) =>
  reserveQuota(db(), { credential, bucket: "queries", day, limit, method: "videos.list", units, now });
const bucket = (credential: string) =>
  db().quotaBucket.findFirstOrThrow({ where: { credential }, select: { used: true, reserved: true, limit: true } });

describe("the ledger", () => {
  it("lets exactly one of 100 parallel callers have the last unit", async () => {
    const credential = randomUUID();
    for (let i = 0; i < 9; i += 1) await ask(credential, 10);
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(credential, 10)));
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
    expect(await bucket(credential)).toEqual({ used: 0, reserved: 10, limit: 10 });
    expect(await db().quotaEntry.count({ where: { bucket: { credential } } })).toBe(10);
  });

  it("opens a day's bucket once, however many ask first", async () => {
    const credential = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(credential, 7, 2)));
    expect(answers.filter((answer) => answer !== null)).toHaveLength(3);
    expect((await bucket(credential)).reserved).toBe(6);
  });

  it("settles a reservation once: repeating it moves nothing", async () => {
    const credential = randomUUID();
    const [first, second] = [await ask(credential, 10, 3), await ask(credential, 10, 2)];
    if (!first || !second) throw new Error("refused");
    await settleQuota(db(), { ...first, outcome: "committed", now });
    await settleQuota(db(), { ...first, outcome: "committed", now });
    await settleQuota(db(), { ...first, outcome: "released", now });
    await settleQuota(db(), { ...second, outcome: "released", now });
    expect(await bucket(credential)).toEqual({ used: 3, reserved: 0, limit: 10 });
  });

  it("believes Google when it says that the day's quota is used up, until a call goes through again", async () => {
    const credential = randomUUID();
    const gate = openQuotaGate({ db: db() }, { credential }, { clock: () => now });
    const charge = { method: "videos.insert" };
    const refused = new PlatformError("quota_exhausted", "youtube-api", "used up", { reason: "quotaExceeded" });
    await expect(gate.spend(charge, () => Promise.reject(refused))).rejects.toBe(refused);
    expect(await getQuota({ db: db(), now }, credential)).toMatchObject({ canUpload: false, maxUploadsRemaining: 0 });
    const ofChannel = new PlatformError("quota_exhausted", "youtube-api", "limit", { reason: "uploadLimitExceeded" });
    await gate.spend(charge, async () => "done");
    await expect(gate.spend(charge, () => Promise.reject(ofChannel))).rejects.toBe(ofChannel);
    expect(await getQuota({ db: db(), now }, credential)).toMatchObject({ canUpload: true });
  });

  it("counts what a dead process left reserved as spent", async () => {
    const credential = randomUUID();
    await ask(credential, 10, 4);
    await settleStaleQuota(db(), new Date(now.getTime() + 60_000));
    expect((await bucket(credential)).reserved).toBe(4);
    await settleStaleQuota(db(), new Date(now.getTime() + 3_600_000));
    expect(await bucket(credential)).toEqual({ used: 4, reserved: 0, limit: 10 });
  });
});

describe("the gate", () => {
  const settings = { model: "2026" as const, limits: { queries: 10, search: 2, uploads: 1, stats: 1 } };
  const gate = (credential = randomUUID(), at = now) => ({
    credential,
    gate: openQuotaGate({ db: db() }, { credential, runId: randomUUID() }, { clock: () => at, settings }),
  });

  it("commits a call that answered, also with a failure, and one whose fate is unknown", async () => {
    const { credential, gate: g } = gate();
    await g.spend({ method: "channels.list" }, async () => "ok");
    const failing = (error: Error) => g.spend({ method: "videos.list" }, () => Promise.reject(error));
    const answered = new PlatformError("not_found", "youtube-api", "gone", { httpStatus: 404 });
    await expect(failing(answered)).rejects.toBe(answered);
    await expect(
      failing(new PlatformError("unavailable", "youtube-api", "late", { reason: "timeout" })),
    ).rejects.toThrow("late");
    expect(await bucket(credential)).toMatchObject({ used: 3, reserved: 0 });
    expect(g.spent).toBe(3);
  });

  it("releases a call that was never sent", async () => {
    const { credential, gate: g } = gate();
    const refused = new PlatformError("unavailable", "youtube-api", "refused", { reason: NOT_SENT });
    await expect(g.spend({ method: "videos.list" }, () => Promise.reject(refused))).rejects.toBe(refused);
    expect(await bucket(credential)).toMatchObject({ used: 0, reserved: 0 });
    expect(g.spent).toBe(0);
  });

  it("does not make a call that would pass the limit, and says when it may", async () => {
    const { gate: g } = gate();
    let calls = 0;
    const search = () => g.spend({ method: "search.list" }, async () => (calls += 1));
    await search();
    await search();
    await expect(search()).rejects.toMatchObject({
      kind: "quota_exhausted",
      reason: "bucket_search",
      retryAt: new Date("2026-06-11T07:00:00Z"),
    });
    expect(calls).toBe(2);
    await g.spend({ method: "videos.list" }, async () => "other buckets go on");
  });

  it("starts anew after midnight in California", async () => {
    const credential = randomUUID();
    const before = gate(credential, new Date("2026-06-11T06:59:59Z"));
    const after = gate(credential, new Date("2026-06-11T07:00:00Z"));
    await before.gate.spend({ method: "search.list", units: 2 }, async () => 1);
    await expect(before.gate.spend({ method: "search.list" }, async () => 2)).rejects.toThrow("used up");
    await after.gate.spend({ method: "search.list" }, async () => 3);
  });
});

describe("GET /api/quota", () => {
  it("tells each bucket, what is left and when the day ends", async () => {
    const credential = randomUUID();
    await openQuotaGate({ db: db() }, { credential }, { clock: () => now }).spend(
      { method: "videos.list" },
      async () => 1,
    );
    const quota = await getQuota({ db: db(), now }, credential);
    expect(quota).toMatchObject({ day, timeZone: "America/Los_Angeles", resetsAt: "2026-06-11T07:00:00.000Z" });
    expect(quota).toMatchObject({ canUpload: true, maxUploadsRemaining: 100 });
    expect(quota.buckets).toEqual([
      { name: "queries", limit: 10_000, used: 1, reserved: 0, remaining: 9_999, forecast: 3 },
      { name: "search", limit: 100, used: 0, reserved: 0, remaining: 100, forecast: 0 },
      { name: "uploads", limit: 100, used: 0, reserved: 0, remaining: 100, forecast: 0 },
      { name: "stats", limit: 10_000, used: 0, reserved: 0, remaining: 10_000, forecast: 0 },
    ]);
  });
});
