/** A counter as a page prints it. `rounded`: a word or letter stands for its lower digits. */
export type ParsedCount = { value: bigint; quality: "exact" | "rounded" };

const WORDS: readonly (readonly [exponent: number, words: string])[] = [
  [2, "सौ"],
  [3, "k th thousand тыс тис хил tsd tys tis mil mila milliers ribu rb nghìn bin हज़ार हजार ألف آلاف 千 천"],
  [4, "万 萬 만"],
  [5, "लाख lakh lakhs"],
  [6, "m mio mln mi mill million millions millones milhões millionen milioni млн مليون ملايين juta jt triệu"],
  [7, "करोड़ cr crore crores"],
  [8, "億 亿 억"],
  [9, "b bn bi md mrd mld mlrd billion billions milliard milliards milliarden miliardi млрд مليار अरब tỷ"],
  [12, "兆 조"],
];
const EXPONENTS = new Map(WORDS.flatMap(([exponent, words]) => words.split(" ").map((word) => [word, exponent])));

const DIGITS = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९";
const BIDI = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

/** One spelling for digits, spaces and separators. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(BIDI, "")
    .replace(/[٠-٩۰-۹०-९]/g, (digit) => String(DIGITS.indexOf(digit) % 10))
    .replaceAll("٫", ".")
    .replaceAll("٬", ",")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

/** Digits before and after the decimal sign; null where the grouping is nobody's. */
function digitsOf(text: string, compact: boolean): { whole: string; part: string } | null {
  const bare = text.replace(/(?<=\d)[ '’_](?=\d{3}(\D|$))/g, "");
  if (/^\d+$/.test(bare)) return { whole: bare, part: "" };
  const grouped = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(bare);
  if (grouped && (!compact || (bare.match(/[.,]/g) ?? []).length > 1))
    return { whole: bare.replace(/\D/g, ""), part: "" };
  const [, whole = "", sign, part = ""] = /^([\d.,]*\d)([.,])(\d+)$/.exec(bare) ?? [];
  if (!compact || !sign) return null;
  const groups = whole.replace(/[.,]/g, "");
  const clean = whole === groups || (/^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(whole) && !whole.includes(sign));
  return clean ? { whole: groups, part } : null;
}

/**
 * Reads "541.2K", "1,2 млн", "97,764 views", "15.7K videos", "12万" exactly: `541200`, never a float. Null where the text is no
 * count. With a letter or word for the lower digits, one separator is a decimal sign; without, it groups by thousands.
 */
export function parseCount(text: string): ParsedCount | null {
  const [, number = "", rest = ""] = /^\+?(\d[\d.,'’_ ]*?)((?: ?\p{L}| ?\p{M}).*)?$/u.exec(plain(text)) ?? [];
  if (!number) return null;
  const [first = ""] = rest.trim().split(/[ .]/, 1);
  const exponent = EXPONENTS.get(first) ?? leading(first);
  // A noun ("4 videos") stands apart from its number; letters glued to it say something else.
  if (exponent === undefined && rest !== "" && !rest.startsWith(" ")) return null;
  const digits = digitsOf(number.trim(), exponent !== undefined);
  if (!digits) return null;
  const power = (exponent ?? 0) - digits.part.length;
  if (power < 0) return null;
  return {
    value: BigInt(digits.whole + digits.part) * 10n ** BigInt(power),
    quality: exponent === undefined ? "exact" : "rounded",
  };
}

/** Scripts without spaces glue the noun to the word: "1.2万回視聴". */
function leading(word: string): number | undefined {
  return /^[万萬만億亿억千천兆조]/u.test(word) ? EXPONENTS.get(word.slice(0, 1)) : undefined;
}
