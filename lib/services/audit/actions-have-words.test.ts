import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { projectRoot } from "@/lib/db/root";
import en from "@/messages/en/admin.json";

it("every action that is written down has words on the page that lists it", () => {
  const written = globSync("lib/**/*.ts", { cwd: projectRoot })
    .filter((file) => !file.includes(".test."))
    .flatMap((file) => [...readFileSync(join(projectRoot, file), "utf8").matchAll(/action: "([a-z_]+)\.([a-z_]+)"/g)])
    .map(([, entity, deed]) => `${entity}_${deed}`);
  expect(written).toContain("parse_started");
  const words: Record<string, string> = en.deed;
  expect(written.filter((name) => !(name in words))).toEqual([]);
});
