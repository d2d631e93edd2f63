import { describe, expect, it } from "vitest";
import { hashtags } from "./hashtags";

describe("hashtags", () => {
  it("are found in every script, each once, as first written", () => {
    expect(hashtags("#Море и #日本 #हिन्दी, #море! ＃ＳＥＡ #été")).toEqual(["Море", "日本", "हिन्दी", "ＳＥＡ", "été"]);
  });
  it("may stand in a chain", () => expect(hashtags("sunset #sea#sun##sky")).toEqual(["sea", "sun", "sky"]));
  it("are not the fragments of links, notes of music, numbers of a list or codes of characters", () => {
    expect(hashtags("https://example.test/a#part www.example.test/#top F#m C# #1 it&#x27;s # #")).toEqual([]);
  });
  it("have a limit of length, and text without any has none", () => {
    expect(hashtags(`#${"a".repeat(101)} #ok`)).toEqual(["ok"]);
    expect(hashtags(null)).toEqual([]);
  });
});
