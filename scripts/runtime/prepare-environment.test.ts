import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freePort } from "@/lib/db/free-port";
import { prepareEnvironment } from "@/scripts/runtime/prepare-environment";

const before = { ...process.env };
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "creatorscope-environment-"));
  process.env = { NODE_ENV: "test", PATH: before.PATH, DATA_DIR: dataDir, PORT: String(await freePort()) };
});

afterEach(async () => {
  process.env = { ...before };
  await rm(dataDir, { recursive: true, force: true });
});

test("nothing needs to be set: secrets are invented and the same at the next start", async () => {
  const first = await prepareEnvironment("production");
  const { AUTH_SECRET } = process.env;
  delete process.env.AUTH_SECRET;
  const second = await prepareEnvironment("production");
  expect(first).toMatchObject({ ownDatabase: true, ownJobs: true });
  expect(second.secrets).toEqual(first.secrets);
  expect(process.env.AUTH_SECRET).toBe(AUTH_SECRET);
  expect(process.env.APP_URL).toBe(`http://localhost:${process.env.PORT}`);
});

test("what was given is kept", async () => {
  Object.assign(process.env, {
    AUTH_SECRET: "a-secret-of-my-own",
    DATABASE_URL: "postgresql://db/x",
    INNGEST_DEV: "http://x",
  });
  const prepared = await prepareEnvironment("production");
  expect(prepared).toMatchObject({ ownDatabase: false, ownJobs: false });
  expect(process.env.AUTH_SECRET).toBe("a-secret-of-my-own");
});

test("a wrong value stops the start with the variable's name and the reason", async () => {
  process.env.REGISTRATION = "perhaps";
  await expect(prepareEnvironment("production")).rejects.toThrow(/^Wrong environment\. REGISTRATION: /);
});

test("a port that is taken is told in one sentence", async () => {
  const port = Number(process.env.PORT);
  const other = createServer();
  await new Promise<void>((done) => other.listen(port, "127.0.0.1", done));
  await expect(prepareEnvironment("production")).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
  await new Promise((done) => other.close(done));
});
