const LINKS = /\b(?:https?:\/\/|www\.)\S+/giu;
/** Tags may stand in a chain (`#sea#sun`), but not inside a word (`F#m`) or a character's code (`&#x27;`). */
const CHAINS = /(?<![\p{L}\p{N}\p{M}_&])(?:[#＃][\p{L}\p{N}\p{M}_]+)+/gu;
const MAX_LENGTH = 100;

/** Hashtags of a caption, each once, in order, without their `#`. What follows `#` in a link is none. */
export function hashtags(caption: string | null): string[] {
  const chains = (caption ?? "").replace(LINKS, " ").matchAll(CHAINS);
  const byKey = new Map<string, string>();
  for (const tag of [...chains].flatMap(([chain]) => chain.split(/[#＃]/u).slice(1))) {
    const key = tag.toLowerCase();
    // "#1" numbers a list; a tag holds a letter.
    if (tag.length <= MAX_LENGTH && /[\p{L}_]/u.test(tag) && !byKey.has(key)) byKey.set(key, tag);
  }
  return [...byKey.values()];
}
