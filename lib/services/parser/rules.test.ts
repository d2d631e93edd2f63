import { describe, expect, it } from "vitest";
import { inBatches, NO_CONNECTOR, retryAdvice } from "./rules";

const now = new Date("2026-05-01T12:00:00Z");
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe("what a refusal leads to", () => {
  it("gives up where asking again cannot help", () => {
    for (const kind of ["not_found", "private", "blocked", "reauth_required"] as const) {
      expect(retryAdvice({ kind }, now)).toEqual({ do: "give_up" });
    }
    expect(retryAdvice({ kind: "unavailable", reason: NO_CONNECTOR }, now)).toEqual({ do: "give_up" });
  });

  it("tries again at the platform's own time, unless that is far away", () => {
    const at = inMinutes(5);
    expect(retryAdvice({ kind: "rate_limited", retryAt: at }, now)).toEqual({ do: "retry_after", at });
    expect(retryAdvice({ kind: "rate_limited" }, now)).toEqual({ do: "retry_after", at: inMinutes(0.5) });
    expect(retryAdvice({ kind: "unavailable", retryAt: at }, now)).toEqual({ do: "retry_after", at });
    expect(retryAdvice({ kind: "quota_exhausted", retryAt: inMinutes(600) }, now)).toEqual({ do: "give_up" });
    expect(retryAdvice({ kind: "unavailable", retryAt: inMinutes(600) }, now)).toEqual({ do: "give_up" });
  });

  it("tries again soon after what may have been an accident", () => {
    expect(retryAdvice({ kind: "unavailable" }, now)).toEqual({ do: "retry" });
    expect(retryAdvice({ kind: "unexpected_response" }, now)).toEqual({ do: "retry" });
  });
});

describe("batches", () => {
  it("hold fifty at most and lose none", () => {
    const ids = Array.from({ length: 101 }, (_, index) => index);
    expect(inBatches(ids).map((batch) => batch.length)).toEqual([50, 50, 1]);
    expect(inBatches(ids).flat()).toEqual(ids);
    expect(inBatches([])).toEqual([]);
  });
});
