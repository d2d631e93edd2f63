import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ERROR_STATUS, PLATFORM_ERROR_KINDS } from "@/lib/errors";
import { REJECT_REASONS } from "@/lib/services/bloggers/rules/reject-reasons";
import { HEALTH_NOTES } from "@/lib/services/health/rules";
import { ROW_REASONS } from "@/lib/services/imports/rules/row-reasons";

type Texts = Record<string, Record<string, string>>;
const texts = (locale: string): Texts => JSON.parse(readFileSync(`messages/${locale}/errors.json`, "utf8"));

/** The arguments of every `new AppError(…)` in the server's sources, field errors left out. */
function thrown(): string[] {
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" });
  const sources = files.filter((file) => file.endsWith(".ts") && !/\.test\.ts$|test-/.test(file));
  return sources.flatMap((file) => {
    const pieces = readFileSync(`lib/${file}`, "utf8").split("new AppError(").slice(1);
    return pieces.map((piece) => argumentsOf(piece).replace(/errors:\s*\[[^\]]*\]/g, ""));
  });
}

function argumentsOf(text: string): string {
  let depth = 1;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return text.slice(0, at);
  }
  return text;
}

const thrownCodes = thrown().flatMap((call) => /\bcode:\s*"([a-z_]+)"/.exec(call)?.[1] ?? []);

describe.each(["en", "ru"])("what the server says in %s", (locale) => {
  it.each([
    ["problem", [...Object.keys(ERROR_STATUS), ...thrownCodes, "offline", "http_error", "unexpected"]],
    ["platform", [...PLATFORM_ERROR_KINDS, "terminated", "internal"]],
    ["reject", Object.keys(REJECT_REASONS)],
    ["row", Object.keys(ROW_REASONS)],
    ["health", Object.keys(HEALTH_NOTES)],
  ])("has words for every stable code of its kind: %s", (group, codes) => {
    const known = texts(locale)[group] ?? {};
    expect([...new Set(codes)].filter((code) => !known[code])).toEqual([]);
  });
});

describe("English reasons", () => {
  it("of rows and health are those that the server itself writes", () => {
    expect(texts("en").row).toEqual(ROW_REASONS);
    expect(texts("en").health).toEqual(HEALTH_NOTES);
  });
});
