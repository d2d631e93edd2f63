import { describe, expect, it } from "vitest";
import { checkMetadata, descriptionBytes, type Metadata, tagsLength, titleLength } from "./metadata";

const now = new Date("2026-11-21T12:00:00Z");
const good: Metadata = { title: "A title", description: "", tags: [], privacyStatus: "private" };
const codes = (changes: Partial<Metadata>) => checkMetadata({ ...good, ...changes }, now).map((one) => one.code);

describe("title: at most 100 characters, none of < >", () => {
  it.each<[string, string, string[]]>([
    ["one character", "a", []],
    ["100 Latin letters", "a".repeat(100), []],
    ["101 Latin letters", "a".repeat(101), ["title_too_long"]],
    ["100 Cyrillic letters", "я".repeat(100), []],
    ["101 Cyrillic letters", "я".repeat(101), ["title_too_long"]],
    ["100 emoji", "🎬".repeat(100), []],
    ["101 emoji", "🎬".repeat(101), ["title_too_long"]],
    ["100 CJK", "漢".repeat(100), []],
    ["Arabic", "مرحبا بالعالم", []],
    ["only spaces", "   ", ["title_empty"]],
    ["nothing", "", ["title_empty"]],
    ["a <", "1 < 2", ["title_brackets"]],
    ["a >", "a -> b", ["title_brackets"]],
    ["quotes, ampersand, hash", `"A" & 'B' #shorts`, []],
    ["spaces around do not count", ` ${"a".repeat(100)} `, []],
  ])("%s", (_name, title, expected) => expect(codes({ title })).toEqual(expected));
});

describe("description: at most 5,000 bytes of UTF-8, none of < >", () => {
  it.each<[string, string, string[]]>([
    ["nothing", "", []],
    ["5,000 Latin letters", "a".repeat(5000), []],
    ["5,001 Latin letters", "a".repeat(5001), ["description_too_long"]],
    ["2,500 Cyrillic letters", "я".repeat(2500), []],
    ["2,500 Cyrillic letters and a dot", `${"я".repeat(2500)}.`, ["description_too_long"]],
    ["1,250 emoji", "🎬".repeat(1250), []],
    ["1,250 emoji and a dot", `${"🎬".repeat(1250)}.`, ["description_too_long"]],
    ["1,666 CJK and two letters", `${"漢".repeat(1666)}ab`, []],
    ["1,666 CJK and three letters", `${"漢".repeat(1666)}abc`, ["description_too_long"]],
    ["lines", "one\ntwo\r\nthree", []],
    ["a link", "https://example.com/?a=1&b=2", []],
    ["a tag of HTML", "<b>bold</b>", ["description_brackets"]],
    ["a heart", "<3", ["description_brackets"]],
  ])("%s", (_name, description, expected) => expect(codes({ description })).toEqual(expected));
  it("names the number of bytes", () => {
    const [found] = checkMetadata({ ...good, description: `${"я".repeat(2500)}.` }, now);
    expect(found?.detail).toContain("5001 bytes");
  });
});

describe("tags: at most 500 characters with commas and quotes", () => {
  it.each<[string, string[], number]>([
    ["none", [], 0],
    ["one word", ["cats"], 4],
    ["two words are two tags and a comma", ["cats", "dogs"], 9],
    ["a space adds quotes", ["funny cats"], 12],
    ["spaces and commas", ["funny cats", "dogs", "big dogs"], 12 + 1 + 4 + 1 + 10],
    ["emoji count once", ["🎬🎬"], 2],
    ["Cyrillic counts letters", ["коты и псы"], 12],
  ])("%s", (_name, tags, length) => expect(tagsLength(tags)).toBe(length));

  it.each<[string, string[], string[]]>([
    ["exactly 500 in one", ["a".repeat(500)], []],
    ["501 in one", ["a".repeat(501)], ["tags_too_long"]],
    ["500 with the comma", ["a".repeat(250), "b".repeat(249)], []],
    ["501 with the comma", ["a".repeat(250), "b".repeat(250)], ["tags_too_long"]],
    ["500 with quotes", [`${"a".repeat(249)} ${"b".repeat(248)}`], []],
    ["501 with quotes", [`${"a".repeat(249)} ${"b".repeat(249)}`], ["tags_too_long"]],
    ["a comma inside", ["a,b"], ["tag_characters"]],
    ["a quote inside", ['say "hi"'], ["tag_characters"]],
    ["a bracket inside", ["<b>"], ["tag_characters"]],
    ["a hash is a character", ["#shorts"], []],
  ])("%s", (_name, tags, expected) => expect(codes({ tags })).toEqual(expected));
});

describe("publishAt: ahead of now", () => {
  it.each<[string, string | null, string[]]>([
    ["none", null, []],
    ["in an hour", "2026-11-21T13:00:00Z", []],
    ["now", "2026-11-21T12:00:00Z", ["publish_at_past"]],
    ["a minute ago", "2026-11-21T11:59:00Z", ["publish_at_past"]],
    ["ahead in another zone", "2026-11-21T17:46:00+05:45", []],
    ["past in another zone", "2026-11-21T17:45:00+05:45", ["publish_at_past"]],
  ])("%s", (_name, publishAt, expected) => expect(codes({ publishAt })).toEqual(expected));
});

it("tells all that is wrong at once", () => {
  const wrong = codes({ title: "", description: "<", tags: ["a,b"], publishAt: "2020-01-01T00:00:00Z" });
  expect(wrong).toEqual(["title_empty", "description_brackets", "tag_characters", "publish_at_past"]);
  expect([titleLength("a🎬"), descriptionBytes("я🎬")]).toEqual([2, 6]);
});
