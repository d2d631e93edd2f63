type WeekInfo = { firstDay: number };
type LocaleWithWeek = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

export const MONDAY = 1;
const SATURDAY = 6;
const SUNDAY = 7;
/** Where the runtime does not know: regions whose week begins on another day than Monday (CLDR weekData, the largest). */
const SUNDAY_REGIONS = new Set("US CA MX BR JP KR TW HK IN IL ZA PH CO PE VE TH ID".split(" "));
const SATURDAY_REGIONS = new Set("EG DZ SD IQ SY LY JO KW QA BH OM AF IR".split(" "));

/** 1 Monday … 7 Sunday, as people of this locale begin their week; a language alone stands for its largest region. */
export function firstWeekday(locale: string): number {
  const known: LocaleWithWeek = new Intl.Locale(locale);
  const told = known.getWeekInfo?.() ?? known.weekInfo;
  if (told) return told.firstDay;
  const region = known.maximize().region ?? "";
  if (SATURDAY_REGIONS.has(region)) return SATURDAY;
  return SUNDAY_REGIONS.has(region) ? SUNDAY : MONDAY;
}

/**
 * The locale whose customs a reader has: the browser's first of the language that they read here (`en-GB` of English); of a
 * browser that asks for none of our languages, its first one; else the language itself.
 */
export function readerLocale(language: string, ours: readonly string[], acceptLanguage: string | null): string {
  const asked = (acceptLanguage ?? "").split(",").flatMap((part) => {
    const tag = part.split(";")[0]?.trim() ?? "";
    return isLocaleTag(tag) ? [tag] : [];
  });
  const languageOf = (tag: string) => new Intl.Locale(tag).language;
  const same = asked.find((tag) => languageOf(tag) === language);
  if (same) return same;
  return asked.some((tag) => ours.includes(languageOf(tag))) ? language : (asked[0] ?? language);
}

function isLocaleTag(tag: string): boolean {
  if (tag === "" || tag === "*") return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
