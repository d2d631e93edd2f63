import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env/env";
import { PlatformError, type PlatformErrorKind } from "@/lib/errors";
import { youtubeApi } from "@/lib/platforms/youtube/index";
import { PrismaClient } from "@/prisma/generated/client";
import { admitConnector } from "./admit-connector";
import { guardAdapter } from "./guard-adapter";
import { listConnectors } from "./list-connectors";
import { recordConnectorFailure } from "./record-connector-failure";
import { recordConnectorSuccess } from "./record-connector-success";
import { withConnector } from "./with-connector";

const start = new Date("2026-06-10T12:00:00Z");
const at = (minutes: number) => ({ db: db(), now: new Date(start.getTime() + minutes * 60_000) });
const fail =
  (kind: PlatformErrorKind, connector: string, reason = "x", retryAt?: Date) =>
  () =>
    Promise.reject(new PlatformError(kind, connector, `${kind}!`, { reason, ...(retryAt ? { retryAt } : {}) }));
const stateOf = (connector: string) => db().connectorState.findUniqueOrThrow({ where: { connector } });

describe("a connector's breaker", () => {
  it("opens at the first bot check, and leaves other connectors alone", async () => {
    const [sick, healthy] = [randomUUID(), randomUUID()];
    await expect(withConnector(at(0), sick, fail("blocked", sick, "bot_check"))).rejects.toThrow("blocked!");
    let calls = 0;
    const call = async () => (calls += 1);
    await expect(withConnector(at(0.5), sick, call)).rejects.toMatchObject({
      reason: "circuit_open",
      kind: "unavailable",
    });
    await withConnector(at(0.5), healthy, call);
    expect(calls).toBe(1);
    expect(await stateOf(sick)).toMatchObject({ state: "open", failures: 1, lastErrorKind: "blocked" });
  });

  it("opens after three refusals in a row that may be about what was asked for", async () => {
    const connector = randomUUID();
    for (let i = 0; i < 2; i += 1) {
      await expect(withConnector(at(0), connector, fail("blocked", connector, "http_403"))).rejects.toThrow();
    }
    expect(await stateOf(connector)).toMatchObject({ state: "closed", failures: 2 });
    await expect(withConnector(at(0), connector, fail("blocked", connector, "http_403"))).rejects.toThrow();
    expect(await stateOf(connector)).toMatchObject({ state: "open", failures: 3 });
  });

  it("lets one of many parallel callers through as the probe, and closes by its answer", async () => {
    const connector = randomUUID();
    await expect(withConnector(at(0), connector, fail("blocked", connector, "bot_check"))).rejects.toThrow();
    let calls = 0;
    let answer: (word: string) => void = () => undefined;
    const answered = new Promise<string>((resolve) => {
      answer = resolve;
    });
    const callers = Array.from({ length: 12 }, () =>
      withConnector(at(5), connector, () => {
        calls += 1;
        return answered;
      }),
    );
    const refused = callers.map((caller) => caller.then(null, (error: unknown) => error));
    await expect.poll(async () => (await stateOf(connector)).state).toBe("half_open");
    const early = await Promise.race(refused);
    expect(early).toMatchObject({ reason: "circuit_open" });
    answer("ok");
    const outcomes = await Promise.allSettled(callers);
    // Whoever was admitted only after the probe had answered found the breaker closed, and is no second probe.
    expect(calls).toBe(outcomes.filter((one) => one.status === "fulfilled").length);
    expect(await stateOf(connector)).toMatchObject({ state: "closed", failures: 0, retryAt: null });
  });

  it("sends one probe where two processes ask at once", async () => {
    const connector = randomUUID();
    await expect(withConnector(at(0), connector, fail("blocked", connector, "bot_check"))).rejects.toThrow();
    const other = new PrismaClient({ adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 2 }) });
    try {
      const asked = await Promise.allSettled(
        [db(), other, db(), other].map((one) => admitConnector({ db: one, now: at(5).now }, connector)),
      );
      expect(asked.filter((one) => one.status === "fulfilled")).toEqual([
        { status: "fulfilled", value: { credential: "", probe: true } },
      ]);
    } finally {
      await other.$disconnect();
    }
  });

  it("doubles its pause when the probe fails, with some luck in it", async () => {
    const connector = randomUUID();
    await expect(withConnector(at(0), connector, fail("blocked", connector, "bot_check"))).rejects.toThrow();
    const first = (await stateOf(connector)).retryAt;
    expect(first?.getTime()).toBeGreaterThanOrEqual(at(1).now.getTime());
    expect(first?.getTime()).toBeLessThan(at(1.25).now.getTime());
    await expect(withConnector(at(2), connector, fail("blocked", connector, "bot_check"))).rejects.toThrow("blocked!");
    const second = (await stateOf(connector)).retryAt;
    expect(second?.getTime()).toBeGreaterThanOrEqual(at(4).now.getTime());
    expect(second?.getTime()).toBeLessThan(at(4.5).now.getTime());
  });

  it("is neither closed nor held open longer by calls that began before it opened", async () => {
    const connector = randomUUID();
    const early = await admitConnector(at(0), connector);
    await expect(withConnector(at(0), connector, fail("blocked", connector, "bot_check"))).rejects.toThrow();
    const { retryAt } = await stateOf(connector);
    await recordConnectorSuccess(at(0.1), connector, early);
    const late = new PlatformError("blocked", connector, "again", { reason: "bot_check" });
    await recordConnectorFailure(at(0.2), connector, late, early);
    expect(await stateOf(connector)).toMatchObject({ state: "open", failures: 1, retryAt, lastErrorDetail: "again" });
  });

  it("starts anew with another credential", async () => {
    const key = env().YOUTUBE_API_KEY;
    try {
      Object.assign(env(), { YOUTUBE_API_KEY: "an-old-key" });
      await expect(withConnector(at(0), "youtube-api", fail("reauth_required", "youtube-api"))).rejects.toThrow();
      await expect(withConnector(at(0), "youtube-api", async () => 1)).rejects.toMatchObject({
        reason: "circuit_open",
      });
      Object.assign(env(), { YOUTUBE_API_KEY: "a-new-key" });
      expect(await withConnector(at(0), "youtube-api", async () => 1)).toBe(1);
      expect(await stateOf("youtube-api")).toMatchObject({ state: "closed" });
    } finally {
      Object.assign(env(), { YOUTUBE_API_KEY: key });
      await db().connectorState.deleteMany({ where: { connector: "youtube-api" } });
    }
  });

  it("takes an answer about a missing or private account for an answer", async () => {
    const connector = randomUUID();
    for (let i = 0; i < 6; i += 1) {
      await expect(withConnector(at(i), connector, fail("not_found", connector))).rejects.toThrow();
    }
    expect(await stateOf(connector)).toMatchObject({ state: "closed", failures: 0, lastSuccessAt: at(5).now });
  });

  it("waits until the platform's own date", async () => {
    const connector = randomUUID();
    const until = at(300).now;
    await expect(withConnector(at(0), connector, fail("rate_limited", connector, "429", until))).rejects.toThrow();
    expect((await stateOf(connector)).retryAt).toEqual(until);
  });

  it("is not opened by our own ledger's refusal", async () => {
    const connector = randomUUID();
    await expect(
      withConnector(at(0), connector, fail("quota_exhausted", connector, "bucket_queries")),
    ).rejects.toThrow();
    expect(await db().connectorState.findUnique({ where: { connector } })).toBeNull();
  });

  it("lists every way of reading a platform", async () => {
    const connectors = await listConnectors({ db: db() });
    expect(new Set(connectors.map((item) => item.platform))).toEqual(new Set(["youtube", "tiktok", "instagram"]));
    expect(connectors[0]).toMatchObject({ connector: "youtube-api" });
  });
});

describe("a guarded adapter", () => {
  it("is not asked again while its breaker is open", async () => {
    const guarded = guardAdapter(at(0), youtubeApi);
    const call = { quota: { spend: () => Promise.reject(new Error("nothing may be spent")) } };
    await expect(guarded.profiles(["UCx"], call)).rejects.toMatchObject({ kind: "reauth_required", reason: "no_key" });
    await expect(guarded.profiles(["UCx"], call)).rejects.toMatchObject({ reason: "circuit_open" });
  });
});
