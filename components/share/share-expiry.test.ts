import { expect, test } from "vitest";
import { shareExpiry } from "@/components/share/share-expiry";

const now = Date.parse("2026-11-21T12:00:00Z");

test("a link ends so many days after it was made", () => {
  expect(shareExpiry("7d", "", now, "UTC")).toBe("2026-11-28T12:00:00.000Z");
});

test("a link that ends with a day is open until that day is over where the workspace is", () => {
  expect(shareExpiry("date", "2026-11-30", now, "Asia/Kathmandu")).toBe("2026-11-30T18:15:00.000Z");
  expect(shareExpiry("date", "2026-02-30", now, "UTC")).toBeNull();
});
