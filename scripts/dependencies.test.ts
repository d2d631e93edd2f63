import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const packages = z.record(z.string(), z.string());
const manifest = z.object({ dependencies: packages, devDependencies: packages });

test("docs/dependencies.md gives a reason for every dependency, and for nothing else", () => {
  const { dependencies, devDependencies } = manifest.parse(JSON.parse(readFileSync("package.json", "utf8")));
  const table = readFileSync("docs/dependencies.md", "utf8").matchAll(/^\| `(.+?)` +\| (.+?) +\|$/gm);
  const named = [...table].map(([, name]) => name);
  expect(named.toSorted()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].toSorted());
});

const lockfile = z.object({
  packages: z.record(z.string(), z.object({ optionalDependencies: packages.optional() })),
});

test("the lock file has the builds of every platform, so that npm ci works on each", () => {
  const lock = lockfile.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
  const paths = Object.keys(lock.packages);
  const optional = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  const missing = optional.filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)));
  expect(missing).toEqual([]);
});
