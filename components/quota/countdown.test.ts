import { describe, expect, it } from "vitest";
import { countdown } from "./countdown";

const reset = "2026-03-08T08:00:00Z";

describe("the time until the reset", () => {
  it.each([
    ["2026-03-08T02:48:00Z", 5, 12],
    ["2026-03-08T07:59:59Z", 0, 1],
    ["2026-03-08T08:00:00Z", 0, 0],
    ["2026-03-08T09:00:00Z", 0, 0],
    ["2026-03-07T07:00:00Z", 25, 0],
  ])("at %s it is %i h %i min", (now, hours, minutes) => {
    expect(countdown(reset, Date.parse(now))).toEqual({ hours, minutes });
  });
});
