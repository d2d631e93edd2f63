import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (locale: string, file: string): unknown => JSON.parse(readFileSync(`messages/${locale}/${file}`, "utf8"));

function keys(tree: unknown, prefix = ""): string[] {
  if (typeof tree === "string") return [prefix];
  return Object.entries(tree as object).flatMap(([key, value]) => keys(value, prefix ? `${prefix}.${key}` : key));
}
/** The arguments a message takes: `{count, plural, …}` and `{name}` both name one. */
const args = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((m) => m[1] ?? ""))].sort();
const at = (tree: unknown, key: string): string =>
  String(key.split(".").reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], tree));

describe("messages", () => {
  const files = readdirSync("messages/en").sort();

  it("exist in Russian for every English namespace", () => {
    expect(readdirSync("messages/ru").sort()).toEqual(files);
  });

  it.each(files)("%s says the same things with the same arguments in both languages", (file) => {
    const en = read("en", file);
    const ru = read("ru", file);
    expect(keys(ru).sort()).toEqual(keys(en).sort());
    for (const key of keys(en)) expect([key, args(at(ru, key))]).toEqual([key, args(at(en, key))]);
  });
});
