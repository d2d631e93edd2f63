import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { afterEach, beforeEach, expect, test } from "vitest";
import { projectRoot } from "@/lib/db/root";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "creatorscope-boundaries-"));
  await symlink(join(projectRoot, "node_modules"), join(folder, "node_modules"));
  await write("tsconfig.json", JSON.stringify({ compilerOptions: { paths: { "@/*": ["./*"] }, jsx: "react-jsx" } }));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

async function cruise(): Promise<{ exitCode: number | undefined; stdout: string }> {
  const config = join(projectRoot, ".dependency-cruiser.cjs");
  const tool = join(projectRoot, "node_modules/.bin/depcruise");
  const result = await execa(tool, ["--config", config, "app", "components", "lib"], { cwd: folder, reject: false });
  return { exitCode: result.exitCode, stdout: result.stdout };
}

const modules = {
  "app/page.tsx": "export default function Page() { return null; }",
  "components/videos/list.tsx": "export const list = 1;",
  "components/bloggers/row.tsx": "export const row = 1;",
  "lib/db/client.ts": 'import "server-only"; export type Db = number; export const db = 1;',
  "lib/services/videos/rules.ts": "export const rule = 1;",
  "lib/services/videos/list-videos.ts": 'import "server-only"; export const listVideos = 1;',
  "lib/services/bloggers/get-blogger.ts": 'import "server-only"; export const getBlogger = 1;',
};

async function writeModules(changed: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries({ ...modules, ...changed })) await write(path, text);
}

test("imports along the arrows pass", async () => {
  await writeModules({
    "app/page.tsx": 'import { list } from "@/components/videos/list"; export default function Page() { return list; }',
    "components/videos/list.tsx": 'import { rule } from "@/lib/services/videos/rules"; export const list = rule;',
    "lib/services/videos/list-videos.ts": 'import { db } from "@/lib/db/client"; export const listVideos = db;',
  });
  expect(await cruise()).toMatchObject({ exitCode: 0 });
});

test.each([
  ["app", "app/page.tsx", 'import { db } from "@/lib/db/client"; export default db;'],
  [
    "components",
    "components/videos/list.tsx",
    'import { listVideos } from "@/lib/services/videos/list-videos"; export const list = listVideos;',
  ],
  ["components", "components/videos/list.tsx", 'import type { Db } from "@/lib/db/client"; export const list: Db = 1;'],
  [
    "components-in-browser",
    "components/videos/list.tsx",
    'import { db } from "@/lib/db/client"; export const list = db;',
  ],
  [
    "features-apart",
    "components/videos/list.tsx",
    'import { row } from "@/components/bloggers/row"; export const list = row;',
  ],
  ["pure", "lib/services/videos/rules.ts", 'import { db } from "@/lib/db/client"; export const rule = db;'],
  [
    "pure-without-node",
    "lib/services/videos/rules.ts",
    'import { readFileSync } from "node:fs"; export const rule = readFileSync;',
  ],
  ["db", "lib/db/client.ts", 'import { rule } from "@/lib/services/videos/rules"; export const db = rule;'],
])("a forbidden import is refused by the rule %s, in %s", async (rule, path, text) => {
  await writeModules({ [path]: text });
  const { exitCode, stdout } = await cruise();
  expect(stdout).toContain(`error ${rule}: ${path}`);
  expect(exitCode).not.toBe(0);
});

test("a circle between services is refused", async () => {
  await writeModules({
    "lib/services/videos/list-videos.ts":
      'import { getBlogger } from "@/lib/services/bloggers/get-blogger"; export const listVideos = getBlogger;',
    "lib/services/bloggers/get-blogger.ts":
      'import { listVideos } from "@/lib/services/videos/list-videos"; export const getBlogger = () => listVideos;',
  });
  const { exitCode, stdout } = await cruise();
  expect(stdout).toContain("error no-circle:");
  expect(exitCode).not.toBe(0);
});

test("a barrel is refused", async () => {
  await writeModules({
    "lib/services/videos/index.ts": 'export { listVideos } from "./list-videos";',
    "app/page.tsx": 'import { listVideos } from "@/lib/services/videos"; export default listVideos;',
  });
  expect((await cruise()).stdout).toContain("error no-barrel:");
});
