import { describe, expect, it } from "vitest";
import { afterEvent, type Parsing, withStart } from "@/components/bloggers/use-parsing";
import type { ParseProgress } from "@/lib/services/live/schemas";

const event = (run: ParseProgress["status"], item: "running" | "completed", step: string | null): ParseProgress => ({
  id: "run",
  status: run,
  total: 1,
  done: 0,
  failed: 0,
  item: {
    id: "item",
    profileId: "p",
    bloggerIds: ["a", "b"],
    title: "Channel",
    status: item,
    step,
    videosSeen: 3,
    errorCode: null,
  },
});
const idle: Parsing = new Map();

describe("what a blogger's parse is doing", () => {
  it("is told to every blogger that has the profile", () => {
    const next = afterEvent(idle, event("running", "running", "list"));
    expect([...next.keys()]).toEqual(["a", "b"]);
    expect(next.get("a")).toEqual({ status: "running", step: "list", videosSeen: 3 });
  });
  it("is what the server knew at first, until an event tells otherwise", () => {
    const start = [{ bloggerIds: ["a", "c"], profileId: "p", status: "queued", step: null, videosSeen: 0 }] as const;
    const going = start.map((one) => ({ ...one, bloggerIds: [...one.bloggerIds] }));
    const shown = withStart(idle, new Set(["a"]), going);
    expect([...shown]).toEqual([["c", { status: "queued", step: null, videosSeen: 0 }]]);
  });
  it("ends with the item", () => {
    const running = afterEvent(idle, event("running", "running", "list"));
    expect(afterEvent(running, event("running", "completed", null)).size).toBe(0);
  });
  it("ends with the run, even when the item's own end was missed", () => {
    const running = afterEvent(idle, event("running", "running", "list"));
    expect(afterEvent(running, event("cancelled", "running", "list")).size).toBe(0);
  });
});
