import { describe, expect, it } from "vitest";
import { isOpen, NAVIGATION, navigationFor } from "@/components/layout/navigation";

describe("navigation", () => {
  it("shows the admin pages to admins only", () => {
    const hrefs = (isAdmin: boolean) => navigationFor(isAdmin).flatMap((group) => group.items.map((item) => item.href));
    expect(hrefs(false)).not.toContain("/admin");
    expect(hrefs(true)).toContain("/admin");
  });
  it("has one key per page", () => {
    const keys = NAVIGATION.flatMap((group) => group.items.map((item) => item.shortcut));
    expect(new Set(keys).size).toBe(keys.length);
  });
  it("marks a page open for the pages under it, but the overview only for itself", () => {
    expect(isOpen("/bloggers", "/bloggers/42/videos")).toBe(true);
    expect(isOpen("/bloggers", "/bloggers-old")).toBe(false);
    expect(isOpen("/", "/videos")).toBe(false);
  });
});
