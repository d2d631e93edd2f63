import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const packages = z.record(z.string(), z.string());
const manifest = z.object({ dependencies: packages, devDependencies: packages });

test("docs/dependencies.md gives a reason for every dependency, and for nothing else", () => {
  const { dependencies, devDependencies } = manifest.parse(JSON.parse(readFileSync("package.json", "utf8")));
  const table = readFileSync("docs/dependencies.md", "utf8").matchAll(/^\| `(.+?)` \| (.+) \|$/gm);
  const named = [...table].map(([, name]) => name);
  expect(named.toSorted()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].toSorted());
});
