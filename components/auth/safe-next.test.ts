import { describe, expect, it } from "vitest";
import { safeNext } from "./safe-next";

describe("safeNext", () => {
  it("keeps a path of this site with its query", () => {
    expect(safeNext("/bloggers?sort=-views")).toBe("/bloggers?sort=-views");
  });
  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "",
    null,
    undefined,
  ])("never leaves this site: %j", (next) => {
    expect(safeNext(next)).toBe("/");
  });
  it("does not lead back to the sign-in page", () => {
    expect(safeNext("/sign-in?next=/")).toBe("/");
  });
});
