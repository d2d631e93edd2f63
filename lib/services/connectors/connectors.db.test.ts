import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { PlatformError, type PlatformErrorKind } from "@/lib/errors";
import { youtubeApi } from "@/lib/platforms/youtube/index";
import { guardAdapter } from "./guard-adapter";
import { listConnectors } from "./list-connectors";
import { withConnector } from "./with-connector";

const start = new Date("2026-06-10T12:00:00Z");
const at = (minutes: number) => ({ db: db(), now: new Date(start.getTime() + minutes * 60_000) });
const fail =
  (kind: PlatformErrorKind, connector: string, reason = "x", retryAt?: Date) =>
  () =>
    Promise.reject(new PlatformError(kind, connector, `${kind}!`, { reason, ...(retryAt ? { retryAt } : {}) }));
const stateOf = (connector: string) => db().connectorState.findUniqueOrThrow({ where: { connector } });

describe("a connector's breaker", () => {
  it("opens after three bot refusals in a row, and leaves other connectors alone", async () => {
    const [sick, healthy] = [randomUUID(), randomUUID()];
    for (let i = 0; i < 3; i += 1) {
      await expect(withConnector(at(0), sick, fail("blocked", sick, "bot_check"))).rejects.toThrow("blocked!");
    }
    let calls = 0;
    const call = async () => (calls += 1);
    await expect(withConnector(at(0.5), sick, call)).rejects.toMatchObject({
      reason: "circuit_open",
      kind: "unavailable",
    });
    await withConnector(at(0.5), healthy, call);
    expect(calls).toBe(1);
    expect(await stateOf(sick)).toMatchObject({ state: "open", failures: 3, lastErrorKind: "blocked" });
  });

  it("lets one probe through when its time has come; success closes it, failure doubles the pause", async () => {
    const connector = randomUUID();
    for (let i = 0; i < 3; i += 1) {
      await expect(withConnector(at(0), connector, fail("blocked", connector))).rejects.toThrow();
    }
    const probe = withConnector(at(2), connector, fail("blocked", connector));
    await expect(probe).rejects.toThrow("blocked!");
    const { retryAt } = await stateOf(connector);
    expect(retryAt).toEqual(at(4).now);
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => withConnector(at(5), connector, async () => "ok")));
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled").length).toBeGreaterThanOrEqual(1);
    expect(await stateOf(connector)).toMatchObject({ state: "closed", failures: 0, retryAt: null });
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
    expect(connectors.map((item) => item.connector)).toEqual(["youtube-api", "youtube-ytdlp"]);
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
