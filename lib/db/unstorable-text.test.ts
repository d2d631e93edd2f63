import { describe, expect, it } from "vitest";
import { unstorableText } from "./unstorable-text";

describe("text that PostgreSQL cannot keep", () => {
  it("is named by its path, in values and in keys", () => {
    const body = { title: "a\0b", items: [{ tags: ["fine", "\ud800x"] }], "k\0": 1 };
    expect(
      unstorableText(body)
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(["", "items.0.tags.1", "title"]);
    expect(unstorableText({ title: "\0" }, "metadata")).toMatchObject([{ path: "metadata.title" }]);
  });

  it("is nowhere in emoji, tabs and what is no text", () => {
    expect(unstorableText({ title: "Прогулка 🎬\t\n", tags: [], n: 1, none: null, yes: true })).toEqual([]);
    expect(unstorableText(undefined)).toEqual([]);
  });

  it("is found however deep it lies", () => {
    let deep: unknown = "\0";
    for (let depth = 0; depth < 200_000; depth += 1) deep = [deep];
    expect(unstorableText(deep)).toHaveLength(1);
  });
});
