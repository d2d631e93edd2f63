import { describe, expect, it } from "vitest";
import { roomFor } from "@/components/ui/data-table/use-room";

describe("roomFor", () => {
  it("fills the screen under the table's beginning", () => {
    expect(roomFor(200, 900, false)).toBe(639);
  });
  it("leaves the phone's bar free", () => {
    expect(roomFor(200, 812, true)).toBe(495);
  });
  it("takes most of a screen where the table begins far down", () => {
    expect(roomFor(1500, 900, false)).toBe(759);
    expect(roomFor(100, 300, true)).toBe(320);
  });
});
