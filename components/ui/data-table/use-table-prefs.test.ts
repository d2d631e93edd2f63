import { describe, expect, it } from "vitest";
import { visibilityOf } from "@/components/ui/data-table/table-model";
import { parsePrefs } from "@/components/ui/data-table/use-table-prefs";

const columns = [
  { id: "name", header: "Name", cell: () => null, hidden: true },
  { id: "views", header: "Views", cell: () => null },
  { id: "shares", header: "Shares", cell: () => null, hidden: true },
];

describe("what the browser remembers of a table", () => {
  it("falls back to the defaults for anything damaged", () => {
    const defaults = { columns: {}, density: "compact" };
    for (const text of [null, "", "{", '{"density":"huge"}', "[]"]) expect(parsePrefs(text)).toEqual(defaults);
  });
  it("holds only decisions: a new column follows its own default", () => {
    const prefs = parsePrefs('{"columns":{"views":false},"density":"comfortable"}');
    expect(visibilityOf(columns, prefs)).toEqual({ name: true, views: false, shares: false });
  });
  it("can never hide the identity", () => {
    expect(visibilityOf(columns, parsePrefs('{"columns":{"name":false},"density":"compact"}')).name).toBe(true);
  });
});
