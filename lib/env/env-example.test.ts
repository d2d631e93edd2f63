import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseEnv } from "@/lib/env/parse-env";
import { envSchema } from "@/lib/env/schema";

// Set by the start scripts and by Node, not by people.
const INTERNAL = ["NODE_ENV", "DEMO", "JOB_SERVER_PORT"];

const stated = [...readFileSync(".env.example", "utf8").matchAll(/^#?([A-Z][A-Z_]+)=(.*)$/gm)];
const needed = {
  DATABASE_URL: "postgresql://localhost/creatorscope",
  AUTH_SECRET: "a-secret-of-sufficient-length",
  ENCRYPTION_KEY: "a-key-of-sufficient-length",
};

test(".env.example tells of every variable that is read, and of no other", () => {
  const read = Object.keys(envSchema.in.shape).filter((name) => !INTERNAL.includes(name));
  expect(stated.map(([, name]) => name).toSorted()).toEqual(read.toSorted());
});

test("the defaults in .env.example are the defaults", () => {
  const defaults: Record<string, unknown> = parseEnv(needed);
  const examples = stated.filter(([, name, value]) => value && !(name ?? "").startsWith("DATABASE_URL"));
  const told = parseEnv({ ...needed, ...Object.fromEntries(examples.map(([, name, value]) => [name, value])) });
  expect(told).toEqual(defaults);
});

test("a wrong value is named with its reason, an empty one counts as unset", () => {
  expect(() => parseEnv({ ...needed, PORT: "70000" })).toThrow(/PORT: /);
  expect(() => parseEnv({ ...needed, TZ_DEFAULT: "Mars/Olympus" })).toThrow(/TZ_DEFAULT: is not an IANA time zone/);
  expect(() => parseEnv({ ...needed, PARSE_CRON: "each morning" })).toThrow(/PARSE_CRON: is not a cron expression/);
  expect(() => parseEnv({ ...needed, REGISTRATION: "maybe", SCRAPERS: "no" })).toThrow(/REGISTRATION.*SCRAPERS/);
  expect(() => parseEnv({ ...needed, STORAGE_URL: "ftp://there" })).toThrow(/STORAGE_URL: is not file:/);
  expect(parseEnv({ ...needed, PORT: "" }).PORT).toBe(3000);
});
