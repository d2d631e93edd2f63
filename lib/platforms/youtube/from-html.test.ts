import { expect, it } from "vitest";
import { fromHtml } from "./from-html";

it.each([
  ["Tom &amp; Jerry&#39;s &quot;best&quot;", `Tom & Jerry's "best"`],
  ["1 &lt; 2 &gt; 0", "1 < 2 > 0"],
  ["&amp;amp; stays escaped once", "&amp; stays escaped once"],
  ["R&D, &nbsp; and 日本 are left as they are", "R&D, &nbsp; and 日本 are left as they are"],
])("%s", (html, text) => {
  expect(fromHtml(html)).toBe(text);
});
