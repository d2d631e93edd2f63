import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { GRAPH_ENV } from "@/e2e/world/social-graph";
import { startWorld, type World } from "@/e2e/world/start-world";
import { env } from "@/lib/env/env";
import { setTestEnv } from "@/lib/env/test-env";
import { sessionFile } from "@/lib/platforms/instagram/session";
import { checkInstagram } from "./check-instagram";

const now = new Date("2026-11-20T12:00:00Z");
let world: World;
let dataDir: string;
let original: ReturnType<typeof env>;

beforeAll(async () => {
  world = await startWorld({ stopped: true });
  dataDir = await mkdtemp(join(tmpdir(), "doctor-test-"));
  setTestEnv({ ...world.env, ...GRAPH_ENV, DATA_DIR: dataDir });
  original = { ...env() };
});
beforeEach(() => {
  world.clearFaults();
  Object.assign(env(), original);
});
afterAll(async () => {
  await world.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const told = async (change: Record<string, string | undefined> = {}) => {
  Object.assign(env(), change);
  const [token, session] = await checkInstagram(env(), now);
  return { token, session };
};

it("says whether the token works and until when", async () => {
  expect((await told()).token).toMatchObject({
    state: "ok",
    says: expect.stringMatching(/^works for @our\.own\.account; expires \d{4}-\d\d-\d\d$/),
  });
  world.fault({ kind: "graph", mode: "190" });
  const { token } = await told();
  expect(token).toMatchObject({ state: "missing", says: expect.stringContaining("expired") });
  expect(JSON.stringify(token)).not.toContain(GRAPH_ENV.INSTAGRAM_GRAPH_TOKEN);
});

it("tells a half set token from none", async () => {
  expect((await told({ INSTAGRAM_GRAPH_USER_ID: undefined })).token).toMatchObject({
    state: "missing",
    says: "INSTAGRAM_GRAPH_USER_ID is not set",
  });
  expect((await told({ INSTAGRAM_GRAPH_TOKEN: undefined })).token).toMatchObject({ state: "off" });
});

it("tells a session with its age from none, and what is left without a password", async () => {
  expect((await told()).session).toMatchObject({ state: "ok", says: expect.stringContaining("signs in") });
  expect((await told({ INSTAGRAM_PASSWORD: undefined })).session).toMatchObject({
    state: "missing",
    cost: expect.stringContaining("instagram:login"),
  });
  const file = await sessionFile(env().INSTAGRAM_USERNAME ?? "");
  await writeFile(file, "");
  const threeDaysAgo = new Date(+now - 3 * 86_400_000 - 3_600_000);
  await utimes(file, threeDaysAgo, threeDaysAgo);
  expect((await told()).session).toMatchObject({ state: "ok", says: expect.stringContaining("3 d ago") });
  expect((await told({ INSTAGRAM_USERNAME: undefined })).session).toMatchObject({ state: "off" });
});
