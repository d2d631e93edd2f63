import { expect, test } from "vitest";
import {
  createLoader,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
  readUrl,
  writeUrl,
} from "@/components/layout/url-params";

const params = {
  q: parseAsString,
  by: parseAsStringLiteral(["views", "likes"]).withDefault("views"),
  names: parseAsArrayOf(parseAsString),
};

test("what the address does not say, or says wrongly, is null or the default", () => {
  expect(readUrl(params, new URLSearchParams("by=size"))).toEqual({ q: null, by: "views", names: null });
});

test("a page and the browser read the same address alike", () => {
  const read = createLoader(params);
  expect(read({ q: ["a", "b"], by: "likes", names: "x,y", other: "1" })).toEqual(
    read(new URLSearchParams("q=a&q=b&by=likes&names=x,y")),
  );
});

test("a change keeps what others say, and leaves out what holds anyhow", () => {
  expect(writeUrl(params, "?other=1&q=old&by=likes", { q: null, by: "views" }).toString()).toBe("other=1");
  expect(writeUrl(params, "", { by: "likes", q: undefined }).toString()).toBe("by=likes");
});

test("items of a list may hold what parts them", () => {
  const names = ["a,b", "c"];
  expect(readUrl(params, writeUrl(params, "", { names })).names).toEqual(names);
  expect(readUrl(params, new URLSearchParams("names=")).names).toEqual([]);
});
