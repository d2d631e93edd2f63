import { describe, expect, it } from "vitest";
import { initialsOf } from "@/components/ui/initials";

describe("initialsOf", () => {
  it("takes the first letters of the first and last word", () => {
    expect(initialsOf("Анна Мария Иванова")).toBe("АИ");
    expect(initialsOf("@mr_beast")).toBe("MB");
    expect(initialsOf("veritasium")).toBe("V");
  });
  it("keeps an emoji family and a CJK sign whole", () => {
    expect(initialsOf("👨‍👩‍👧‍👦 Family vlog")).toBe("👨‍👩‍👧‍👦");
    expect(initialsOf("李子柒 Liziqi")).toBe("李");
  });
  it("has something for an empty name", () => {
    expect(initialsOf("  ")).toBe("?");
  });
});
