import { describe, expect, it } from "vitest";
import { connectorWord } from "./connector-state";

const well = { usable: true, inUse: true, state: "closed", lastSuccessAt: "2026-06-10T12:00:00Z" } as const;

describe("the word for a connector", () => {
  it.each([
    ["works", {}],
    ["untried", { lastSuccessAt: null }],
    ["standby", { inUse: false }],
    ["paused", { state: "open" as const, inUse: false }],
    ["trying", { state: "half_open" as const }],
    ["off", { usable: false, inUse: false }],
  ])("is %s", (word, change) => {
    expect(connectorWord({ ...well, ...change })).toBe(word);
  });
});
