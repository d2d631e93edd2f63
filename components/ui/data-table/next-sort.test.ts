import { describe, expect, it } from "vitest";
import { nextSort, sortDirection } from "@/components/ui/data-table/next-sort";

describe("nextSort", () => {
  it("starts numbers with the largest and words with the first letter", () => {
    expect(nextSort(null, "views", true)).toBe("-views");
    expect(nextSort("-views", "title", false)).toBe("title");
  });
  it("turns around on the second click", () => {
    expect(nextSort("-views", "views", true)).toBe("views");
    expect(nextSort("views", "views", true)).toBe("-views");
  });
  it("does not take one field for another that begins alike", () => {
    expect(sortDirection("-viewsGained", "views")).toBeNull();
  });
});
