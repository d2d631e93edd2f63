import { afterEach, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { PlatformError } from "@/lib/errors";
import type { SystemCtx } from "@/lib/services/context";
import { tryConnector } from "./try-connector";
import { withConnector } from "./with-connector";

const CONNECTOR = "youtube-ytdlp";
const start = new Date("2026-06-10T12:00:00Z");
const at = (minutes: number): SystemCtx => ({
  db: db(),
  now: new Date(start.getTime() + minutes * 60_000),
  requestId: "test",
  actor: { kind: "system", name: "test" },
});
const robot = () => Promise.reject(new PlatformError("blocked", CONNECTOR, "robot?", { reason: "bot_check" }));
const fails = (minutes: number) =>
  expect(withConnector(at(minutes), CONNECTOR, robot)).rejects.toMatchObject({ kind: "blocked" });
const state = () => db().connectorState.findUniqueOrThrow({ where: { connector: CONNECTOR } });
const pauseMinutes = async (since: number) => (+((await state()).retryAt ?? 0) - +at(since).now) / 60_000;

afterEach(async () => {
  await db().connectorState.deleteMany({ where: { connector: CONNECTOR } });
});

it("lets one call through at once, and its answer closes the breaker", async () => {
  await fails(0);
  await expect(withConnector(at(0.1), CONNECTOR, async () => 1)).rejects.toMatchObject({ reason: "circuit_open" });
  expect(await tryConnector(at(0.2), CONNECTOR)).toMatchObject({ connector: CONNECTOR, state: "half_open" });
  expect(await withConnector(at(0.2), CONNECTOR, async () => 1)).toBe(1);
  expect(await state()).toMatchObject({ state: "closed", failures: 0, retryAt: null });
  expect(await db().auditEntry.count({ where: { action: "connector.tried", entityId: CONNECTOR } })).toBe(1);
});

it("does not reset the pauses: a trial that fails is followed by a longer one", async () => {
  await fails(0);
  for (const [minutes, least] of [
    [0.2, 2],
    [0.4, 4],
    [0.6, 8],
  ] as const) {
    await tryConnector(at(minutes), CONNECTOR);
    await fails(minutes);
    expect((await state()).state).toBe("open");
    expect(await pauseMinutes(minutes)).toBeGreaterThanOrEqual(least);
    expect(await pauseMinutes(minutes)).toBeLessThan(least * 1.25 + 0.01);
  }
});

it("holds everybody else back while its one call goes on, and asking again sends no second", async () => {
  await fails(0);
  await tryConnector(at(0.2), CONNECTOR);
  let answer: (word: string) => void = () => undefined;
  const trial = withConnector(at(0.2), CONNECTOR, () => new Promise<string>((resolve) => (answer = resolve)));
  await expect.poll(async () => +((await state()).retryAt ?? 0)).toBeGreaterThan(+at(0.3).now);
  expect(await tryConnector(at(0.3), CONNECTOR)).toMatchObject({ state: "half_open" });
  await expect(withConnector(at(0.3), CONNECTOR, async () => 1)).rejects.toMatchObject({ reason: "circuit_open" });
  answer("ok");
  expect(await trial).toBe("ok");
  expect((await state()).state).toBe("closed");
});

it("changes nothing where nothing is paused, and knows no other names", async () => {
  expect(await tryConnector(at(0), CONNECTOR)).toMatchObject({ state: "closed" });
  expect(await db().connectorState.count({ where: { connector: CONNECTOR } })).toBe(0);
  await expect(tryConnector(at(0), "youtube-pigeon")).rejects.toMatchObject({ status: 404 });
});
