import { describe, expect, it } from "vitest";
import { csvLine, withoutApostrophe } from "./csv-line";

describe("a line of CSV", () => {
  it.each(["=1+1", '=HYPERLINK("x")', "+7 900", "-2+3", "@handle", "\t=1", "\r=1", "＝1"])(
    "never holds a formula: %j",
    (text) => {
      const line = csvLine([text]);
      expect(line.replace(/^"/, "").startsWith("'")).toBe(true);
      expect(withoutApostrophe(`'${text}`)).toBe(text);
    },
  );

  it("keeps numbers, falls and unknowns as they are", () => {
    expect(csvLine([-5, "-5", "9007199254740993", null, 0.25, true])).toBe("-5,-5,9007199254740993,,0.25,true\r\n");
  });

  it("quotes what would break the line", () => {
    expect(csvLine(['a "b"', "c,d", "e\nf", "it's"])).toBe('"a ""b""","c,d","e\nf",it\'s\r\n');
    expect(withoutApostrophe("'twas")).toBe("'twas");
  });
});
