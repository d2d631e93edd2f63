import { expect, it } from "vitest";
import { PLANNED_ONCE, statementName } from "./statement-name";

const long = (text: string) => text.padEnd(4_000);

it("names long statements by their text, so that a connection plans each once", () => {
  expect(statementName({ sql: long("SELECT 1") })).toBe(statementName({ sql: long("SELECT 1") }));
  expect(statementName({ sql: long("SELECT 1") })).not.toBe(statementName({ sql: long("SELECT 2") }));
  expect(statementName({ sql: long("SELECT 1") })).toMatch(/^[\w-]{32}$/);
});

it("names a short statement that asks for it", () => {
  expect(statementName({ sql: `SELECT 1 ${PLANNED_ONCE}` })).toMatch(/^[\w-]{32}$/);
});

it("leaves short ones unnamed, and further ones when there are too many to keep", () => {
  expect(statementName({ sql: "SELECT 1" })).toBe("");
  for (let count = 0; count < 300; count += 1) statementName({ sql: long(`SELECT ${count}`) });
  expect(statementName({ sql: long("SELECT 'one more'") })).toBe("");
});
