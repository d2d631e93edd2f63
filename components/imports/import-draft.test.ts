import { describe, expect, it } from "vitest";
import { fieldOf, isYear, newDraft, remap, toImportForm, yearInName } from "@/components/imports/import-draft";

describe("yearInName", () => {
  it("finds a year between other words", () => expect(yearInName("youtube_trending_us_2017.csv")).toBe("2017"));
  it("does not take part of a longer number for one", () => expect(yearInName("export-120173.csv")).toBe(""));
});

describe("remap", () => {
  it("moves a field from the column that told it before", () =>
    expect(remap({ views: "a", likes: "b" }, "b", "views")).toEqual({ views: "b" }));
  it("lets a column be unread", () => expect(remap({ views: "a", likes: "b" }, "a", null)).toEqual({ likes: "b" }));
});

describe("fieldOf", () => {
  it("tells what a column is read as", () => {
    expect(fieldOf({ views: "Plays" }, "Plays")).toBe("views");
    expect(fieldOf({ views: "Plays" }, "Other")).toBeNull();
  });
});

describe("isYear", () => {
  it("accepts what is not typed yet, and years in which numbers existed", () => {
    expect(isYear("")).toBe(true);
    expect(isYear("2017")).toBe(true);
    expect(isYear("17")).toBe(false);
    expect(isYear("twenty")).toBe(false);
  });
});

describe("toImportForm", () => {
  it("sends only what was decided, and never a year that cannot be one", () => {
    const draft = { ...newDraft("rows.csv", "Asia/Kathmandu"), year: "17" };
    const form = toImportForm(new Blob(["a"]), "rows.csv", draft);
    expect([...form.keys()].sort()).toEqual(["dateFormat", "file", "platform", "timeZone"]);
  });
  it("keeps a changed mapping and the answer about the header", () => {
    const draft = { ...newDraft("rows_2019.csv", "UTC"), mapping: { views: "Plays" }, header: false };
    const form = toImportForm(new Blob(["a"]), "rows_2019.csv", draft);
    expect(form.get("mapping")).toBe('{"views":"Plays"}');
    expect(form.get("header")).toBe("false");
    expect(form.get("year")).toBe("2019");
  });
});
