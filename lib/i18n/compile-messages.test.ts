import { readdirSync, readFileSync } from "node:fs";
import compile from "icu-minify/compile";
import formatCompiled from "icu-minify/format";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";

const NUMBERS = [0, 1, 2, 5, 21, 1234.5];
const formatters = {
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
};

/** Every text of a file, by its path. */
function texts(tree: unknown, prefix = ""): [string, string][] {
  if (typeof tree === "string") return [[prefix, tree]];
  return Object.entries(tree as object).flatMap(([key, value]) => texts(value, prefix ? `${prefix}.${key}` : key));
}
const values = (text: string, number: number) => ({
  ...Object.fromEntries([...text.matchAll(/\{(\w+)[,}]/g)].map((found) => [found[1], number])),
  ...Object.fromEntries([...text.matchAll(/<(\w+)>/g)].map((found) => [found[1], (inside: string) => `[${inside}]`])),
});

describe("compiled messages", () => {
  it.each(LOCALES)("say in %s what the parsed ones say, with any number", (locale) => {
    for (const file of readdirSync(`messages/${locale}`)) {
      const tree = JSON.parse(readFileSync(`messages/${locale}/${file}`, "utf8"));
      const say = createTranslator({ locale, messages: { tree } });
      for (const [key, text] of texts(tree)) {
        const compiled = compile(text);
        for (const number of NUMBERS) {
          const parsed = say.markup(`tree.${key}`, values(text, number));
          const small = formatCompiled(compiled, locale, values(text, number), { formatters });
          expect([file, key, [small].flat().join("")]).toEqual([file, key, parsed]);
        }
      }
    }
  });
});
