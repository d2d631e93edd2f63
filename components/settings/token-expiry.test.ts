import { expect, test } from "vitest";
import { tokenExpiry } from "@/components/settings/token-expiry";

test("a token ends so many days after it was made, or never", () => {
  const now = Date.parse("2026-01-01T00:00:00Z");
  expect(tokenExpiry("30d", now)).toBe("2026-01-31T00:00:00.000Z");
  expect(tokenExpiry("365d", now)).toBe("2027-01-01T00:00:00.000Z");
  expect(tokenExpiry("never", now)).toBeNull();
});
