import { expect, test } from "vitest";
import { elapsed } from "@/components/admin/elapsed";

const start = "2026-03-01T10:00:00.000Z";

test("what has not begun has no length", () => expect(elapsed(null, null, 0, "en")).toBeNull());

test("short ones are told in milliseconds, longer ones in seconds and minutes", () => {
  expect(elapsed(start, "2026-03-01T10:00:00.085Z", 0, "en")).toBe("85ms");
  expect(elapsed(start, "2026-03-01T10:00:04.200Z", 0, "en")).toBe("4.2s");
  expect(elapsed(start, "2026-03-01T10:03:05Z", 0, "en")).toBe("3m 05s");
});

test("what goes on is measured to now, never backwards", () => {
  expect(elapsed(start, null, Date.parse(start) + 2_000, "en")).toBe("2.0s");
  expect(elapsed(start, null, Date.parse(start) - 2_000, "en")).toBe("0ms");
});
