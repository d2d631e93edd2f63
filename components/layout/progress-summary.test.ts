import { describe, expect, it } from "vitest";
import { summarizeProgress } from "@/components/layout/progress-summary";

const item = (state: "queued" | "running" | "failed" | "completed", done: number, total: number | null) => ({
  id: `${state}${done}`,
  title: "x",
  state,
  done,
  total,
});

describe("summarizeProgress", () => {
  it("averages what goes on and counts what failed", () => {
    const items = [item("running", 5, 10), item("queued", 0, 10), item("failed", 1, 10), item("completed", 10, 10)];
    expect(summarizeProgress(items)).toEqual({ running: 2, failed: 1, share: 0.25 });
  });
  it("promises no share while an amount is unknown or nothing runs", () => {
    expect(summarizeProgress([item("running", 5, null)]).share).toBeNull();
    expect(summarizeProgress([item("completed", 5, 5)])).toEqual({ running: 0, failed: 0, share: null });
  });
});
