import { describe, expect, it } from "vitest";
import { nextShortcut } from "@/components/layout/shell/shortcuts";

const targets = new Set(["o", "b"]);

describe("keys", () => {
  it("move to a page by g and its letter", () => {
    expect(nextShortcut(false, "g", targets)).toEqual({ pending: true, action: null });
    expect(nextShortcut(true, "b", targets)).toEqual({ pending: false, action: "go:b" });
  });
  it("forget an unfinished sequence", () => {
    expect(nextShortcut(true, "x", targets)).toEqual({ pending: false, action: null });
    expect(nextShortcut(false, "b", targets)).toEqual({ pending: false, action: null });
  });
  it("open the list by a question mark", () => {
    expect(nextShortcut(false, "?", targets).action).toBe("keys");
  });
});
