import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import {
  commandsOn,
  newDataDir,
  processCalled,
  processesOn,
  removeDataDir,
  startOwnServer,
} from "@/e2e/fixtures/start-own-server";

test.describe.configure({ mode: "serial" });
test.setTimeout(180_000);

let dataDir: string;

test.beforeAll(async () => {
  dataDir = await newDataDir();
});

test.afterAll(() => removeDataDir(dataDir));

async function healthy(address: string): Promise<void> {
  await expect(async () => expect((await fetch(`${address}/health`)).status).toBe(200)).toPass({ timeout: 60_000 });
}

test("it serves when it says ready, and SIGTERM stops all of it", async () => {
  const server = await startOwnServer(dataDir);
  expect((await fetch(`${server.address}/health`)).status).toBe(200);
  server.signal("SIGTERM");
  expect(await server.ended).toBe(0);
  expect(await processesOn(dataDir)).toEqual([]);
});

test("a second start on the same data folder says so, and so does one on the same port", async () => {
  const server = await startOwnServer(dataDir);
  await expect(startOwnServer(dataDir)).rejects.toThrow(/Another Creatorscope is running on .*stop it first/);
  const other = await newDataDir();
  const port = Number(new URL(server.address).port);
  await expect(startOwnServer(other, port)).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
  await removeDataDir(other);
  server.signal("SIGTERM");
  expect(await server.ended).toBe(0);
});

test("the database, the app and the job server come back after kill -9", async () => {
  const server = await startOwnServer(dataDir);
  const postmaster = Number((await readFile(join(dataDir, "postgres-18/postmaster.pid"), "utf8")).split("\n")[0]);
  for (const pid of [
    postmaster,
    await processCalled(dataDir, "next-server"),
    await processCalled(dataDir, "worker.ts"),
  ]) {
    process.kill(pid, "SIGKILL");
    await expect.poll(server.output, { timeout: 60_000 }).toContain("started again");
    await healthy(server.address);
  }
  server.signal("SIGTERM");
  expect(await server.ended).toBe(0);
  expect(await processesOn(dataDir)).toEqual([]);
});

test("after a kill -9 of the command itself nothing serves on, and the next start recovers", async () => {
  const first = await startOwnServer(dataDir);
  first.signal("SIGKILL");
  await first.ended;
  // PostgreSQL alone outlives its starter: the next start takes it down and opens its files.
  const others = async () => (await commandsOn(dataDir)).filter(({ command }) => !/^$|postgres/.test(command));
  await expect.poll(others, { timeout: 60_000 }).toEqual([]);
  const second = await startOwnServer(dataDir);
  await healthy(second.address);
  second.signal("SIGTERM");
  expect(await second.ended).toBe(0);
  expect(await processesOn(dataDir)).toEqual([]);
});
