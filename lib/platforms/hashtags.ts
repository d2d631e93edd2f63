/** Hashtags of a caption, each once, in order, without their `#`. */
export function hashtags(caption: string | null): string[] {
  const found = (caption ?? "").matchAll(/[#＃]([\p{L}\p{N}\p{M}_]{1,100})/gu);
  const byKey = new Map<string, string>();
  for (const [, tag = ""] of found) {
    // "#1" numbers a list; a tag holds a letter.
    if (/[\p{L}_]/u.test(tag) && !byKey.has(tag.toLowerCase())) byKey.set(tag.toLowerCase(), tag);
  }
  return [...byKey.values()];
}
