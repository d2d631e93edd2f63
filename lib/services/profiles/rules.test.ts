import { describe, expect, it } from "vitest";
import { resolveText } from "@/lib/services/bloggers/rules/resolve-text";
import { aliasKey, aliasOf, linkOf, placeholderName, statusAfterFailure } from "./rules";

const aliases = (text: string) => resolveText(text).flatMap((item) => aliasOf(item) ?? []);

describe("spellings of a profile", () => {
  it("are one where a platform makes no difference, and stay apart where it does", () => {
    const keys = (text: string) => aliases(text).map(aliasKey);
    expect(new Set(keys("@MKBHD\nhttps://youtube.com/@mkbhd/videos\nyoutube.com/@Mkbhd?si=1"))).toEqual(
      new Set(["youtube:handle:mkbhd"]),
    );
    expect(keys("https://youtu.be/dQw4w9WgXcQ")).toEqual(["youtube:video:dQw4w9WgXcQ"]);
    expect(keys("https://www.tiktok.com/@Some.Name/video/7123456789012345678")).toEqual(["tiktok:user:some.name"]);
  });

  it("become links that lead back to the same spelling", () => {
    const text = [
      "https://www.youtube.com/channel/UCBJycsmduvYEL83R_U4JriQ",
      "@mkbhd",
      "https://www.youtube.com/user/marquesbrownlee",
      "https://www.youtube.com/c/mkbhd",
      "https://www.youtube.com/shorts/dQw4w9WgXcQ",
      "https://www.youtube.com/playlist?list=PLBCF2DAC6FFB574DE",
      "https://www.tiktok.com/@some.name",
      "https://www.instagram.com/some.name/",
      "https://www.instagram.com/reel/Cabcdefghij/",
    ].join("\n");
    const found = aliases(text);
    expect(found).toHaveLength(9);
    expect(aliases(found.map(linkOf).join("\n"))).toEqual(found);
  });

  it("name a creator until the platform does", () => {
    expect(placeholderName({ handle: "mkbhd", url: "https://www.youtube.com/@mkbhd" })).toBe("@mkbhd");
    expect(placeholderName({ handle: null, url: "https://www.youtube.com/watch?v=x" })).toBe("youtube.com/watch?v=x");
  });
});

describe("a failed parse", () => {
  it("changes the state of an account only where it tells something about it", () => {
    expect(statusAfterFailure("private", true)).toBe("private");
    expect(statusAfterFailure("terminated", true)).toBe("terminated");
    expect(statusAfterFailure("quota_exhausted", true)).toBeNull();
    expect(statusAfterFailure("unavailable", true)).toBeNull();
    expect(statusAfterFailure("unavailable", false)).toBe("error");
    expect(statusAfterFailure(null, false)).toBe("error");
  });
});
