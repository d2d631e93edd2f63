import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readIfThere } from "@/lib/env/read-if-there";
import { type Service, supervise } from "@/scripts/runtime/supervise";

let folder: string;
let service: Service | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "creatorscope-supervise-"));
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

afterEach(async () => {
  await service?.stop();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

async function start(body: string, onGiveUp: (reason: string) => void = () => undefined): Promise<string> {
  const script = join(folder, "program.mjs");
  const notes = join(folder, "notes");
  const note = `import { appendFileSync } from "node:fs"; const note = (text) => appendFileSync(${JSON.stringify(notes)}, text + "\\n");`;
  await writeFile(script, `${note}\n${body}`);
  service = supervise({ name: "program", args: [script], env: process.env, graceMs: 5_000, onGiveUp });
  return notes;
}

async function lines(notes: string): Promise<string[]> {
  return ((await readIfThere(notes)) ?? "").split("\n").filter(Boolean);
}

const FOREVER = "note(String(process.pid)); setInterval(() => undefined, 1000);";

test("a program that is killed is started again", async () => {
  const notes = await start(FOREVER);
  const first = await vi.waitFor(async () => Number((await lines(notes))[0] ?? expect.fail()), 10_000);
  process.kill(first, "SIGKILL");
  const second = await vi.waitFor(async () => Number((await lines(notes))[1] ?? expect.fail()), 10_000);
  expect(second).not.toBe(first);
});

test("a program that ends again and again is given up, with the reason", async () => {
  const reason = await new Promise<string>((done) => start("process.exit(3);", done));
  expect(reason).toBe("The program ended with code 3, again and again.");
}, 20_000);

test("stopping lets it finish its work, and leaves nothing behind", async () => {
  const notes = await start(`${FOREVER} process.on("SIGTERM", () => { note("finished"); process.exit(0); });`);
  const pid = await vi.waitFor(async () => Number((await lines(notes))[0] ?? expect.fail()), 10_000);
  await service?.stop();
  expect(await readFile(notes, "utf8")).toContain("finished");
  expect(() => process.kill(pid, 0)).toThrow();
});
