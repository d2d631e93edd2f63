type WeekInfo = { firstDay: number };
type LocaleWithWeek = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };
const SUNDAY = 7;

/** 1 Monday … 7 Sunday, as people who read this language begin their week. */
export function firstWeekday(locale: string): number {
  const known: LocaleWithWeek = new Intl.Locale(locale);
  const told = known.getWeekInfo?.() ?? known.weekInfo;
  return told?.firstDay ?? (known.maximize().region === "US" ? SUNDAY : 1);
}
