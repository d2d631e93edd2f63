import { expect, it } from "vitest";
import { keyRing } from "./key-ring";
import { seal } from "./seal";
import { SealError, unseal } from "./unseal";

const OLD = "an-old-key-of-sufficient-length";
const NEW = "a-new-key-of-sufficient-length";

it("opens only where it was sealed for", () => {
  const sealed = seal("1//refresh", "channel:a");
  expect(unseal(sealed, "channel:a")).toBe("1//refresh");
  expect(() => unseal(sealed, "channel:b")).toThrow(SealError);
});

it("holds nothing legible, and never twice the same bytes", () => {
  const [one, two] = [seal("1//refresh", "x"), seal("1//refresh", "x")];
  expect(Buffer.from(one.sealed).includes("refresh")).toBe(false);
  expect(Buffer.from(one.sealed).equals(Buffer.from(two.sealed))).toBe(false);
});

it("a changed byte is noticed", () => {
  const sealed = seal("1//refresh", "x");
  const bytes = Uint8Array.from(sealed.sealed);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  expect(() => unseal({ ...sealed, sealed: bytes }, "x")).toThrow(SealError);
});

it("after a rotation the new key seals and both open; without the old one its secrets stay shut", () => {
  const [first, both, later] = [keyRing(OLD), keyRing(`${NEW}, ${OLD}`), keyRing(NEW)];
  const before = seal("one", "x", first);
  const after = seal("two", "x", both);
  expect(after.keyId).not.toBe(before.keyId);
  expect([unseal(before, "x", both), unseal(after, "x", both), unseal(after, "x", later)]).toEqual([
    "one",
    "two",
    "two",
  ]);
  expect(() => unseal(before, "x", later)).toThrow(/not in ENCRYPTION_KEY/);
});
