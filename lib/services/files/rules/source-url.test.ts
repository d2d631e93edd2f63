import { expect, test } from "vitest";
import { nameOfDisposition, nameOfUrl, parseSourceUrl } from "./source-url";

test.each([
  ["https://example.test/a/%D0%BA%D0%B8%D0%BD%D0%BE.mp4?x=1#t", "кино.mp4"],
  ["http://example.test/", null],
  ["https://example.test/%E0%A4%A", "%E0%A4%A"],
])("%s names the file %s", (text, name) => {
  const url = parseSourceUrl(text);
  expect(url && nameOfUrl(url)).toBe(name);
});

test.each([
  "",
  "video.mp4",
  "ftp://example.test/x",
  "file:///etc/passwd",
  "javascript:alert(1)",
  `https://x/${"a".repeat(2_000)}`,
])("%s is no web address", (text) => expect(parseSourceUrl(text)).toBeNull());

test.each([
  ['attachment; filename="my \\"best\\" clip.mp4"', 'my "best" clip.mp4'],
  ["attachment; filename=clip.mp4", "clip.mp4"],
  ["attachment; filename=\"x.mp4\"; filename*=UTF-8''%D0%BA%D0%B8%D0%BD%D0%BE.mp4", "кино.mp4"],
  ["inline", null],
  [undefined, null],
])("%s says the name %s", (header, name) => expect(nameOfDisposition(header)).toBe(name));
