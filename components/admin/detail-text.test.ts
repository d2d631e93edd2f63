import { expect, test } from "vitest";
import { detailText } from "@/components/admin/detail-text";

test("details read as words, nested ones by their path, and what is empty is left out", () => {
  const detail = {
    changed: ["locale", "theme"],
    before: { role: "user", status: null },
    after: { role: "admin" },
    tags: [],
  };
  expect(detailText(detail)).toBe("changed: locale, theme · before.role: user · after.role: admin");
  expect(detailText({})).toBe("");
});
