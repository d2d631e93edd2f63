const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const graphemes = (text: string): string[] => [...segmenter.segment(text)].map((part) => part.segment);

/** One or two whole characters (an emoji or a CJK sign counts as one): "Анна Иванова" → "АИ", "李子柒" → "李". */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .replace(/^@/, "")
    .split(/[\s._-]+/u)
    .filter(Boolean);
  const [first = "", last = ""] = [words[0], words.length > 1 ? words.at(-1) : ""];
  const head = graphemes(first)[0] ?? "?";
  const wide = !/^\p{Script=Latin}|^\p{Script=Cyrillic}|^\p{Script=Greek}/u.test(head);
  return (wide ? head : head + (graphemes(last)[0] ?? "")).toLocaleUpperCase();
}
