import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createUploadsInput } from "@/lib/services/uploads/schemas";
import { validationError } from "./parse-input";

const paths = (schema: z.ZodType, value: unknown) => {
  const { error } = schema.safeParse(value);
  if (!error) throw new Error("It is valid.");
  return validationError(error).errors?.map(({ path }) => path);
};

describe("a body of several forms", () => {
  const given = { channelIds: [crypto.randomUUID()], source: { url: "https://media.test/a.mp4" }, title: "A walk" };

  it("is measured by the form that it resembles", () => {
    expect(paths(createUploadsInput, { ...given, privacyStatus: "secret" })).toEqual(["privacyStatus", "madeForKids"]);
    expect(paths(createUploadsInput, { items: [{ channelId: given.channelIds[0], source: given.source }] })).toEqual([
      "items.0.title",
      "items.0.privacyStatus",
      "items.0.madeForKids",
    ]);
  });

  it("names what an empty one lacks", () => {
    expect(paths(createUploadsInput, {})).toContain("channelIds");
  });

  it("is named down to a form within a form", () => {
    const within = z.object({
      source: z.union([z.strictObject({ a: z.number() }), z.strictObject({ b: z.number() })]),
    });
    expect(paths(within, { source: { a: "x" } })).toEqual(["source.a"]);
  });
});
