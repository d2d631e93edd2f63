import { CRC32C } from "@google-cloud/storage";
import { expect, it } from "vitest";
import { gcsChecksum } from "./gcs-checksum";

const sumOf = (...parts: string[]) => {
  const sum = gcsChecksum();
  for (const part of parts) sum.update(Buffer.from(part));
  return sum;
};

it("is CRC32C, however the bytes come", () => {
  // The check value of the algorithm's definition.
  expect(Buffer.from(sumOf("123456789").toString(), "base64").toString("hex")).toBe("e3069283");
  expect(sumOf("1234", "", "56789").toString()).toBe(sumOf("123456789").toString());
  expect(sumOf().toString()).toBe(new CRC32C().toString());
});

it("knows the sum of other bytes for a wrong one", () => {
  expect(sumOf("video").validate(sumOf("video").toString())).toBe(true);
  expect(sumOf("video").validate(sumOf("vodei").toString())).toBe(false);
});
