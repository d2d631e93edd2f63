const UNITS = ["second", "minute", "hour", "day", "week", "month", "year"] as const;
export type TimeUnit = (typeof UNITS)[number];

/** `at` is known to one `unit` only: the truth lies between it and one unit earlier. `live`: a stream that has ended. */
export type RelativeTime = { at: Date; unit: TimeUnit; live: boolean; quality: "rounded" };

/** Beginnings of the words for each unit, in the languages that pages are read in. */
const WORDS: Record<TimeUnit, RegExp> = {
  second: /^(s|sec|secs|seconds?|секунд\p{L}*|сек|с|sekunden?|segundos?|secondes?)$/u,
  minute: /^(min|mins|m|minutes?|минут\p{L}*|мин|minuten?|minutos?)$/u,
  hour: /^(h|hr|hrs|hours?|час\p{L}*|ч|stunden?|std|horas?|heures?)$/u,
  day: /^(d|days?|день|дня|дней|дн|д|tag|tagen?|d[ií]as?|dias?|jours?)$/u,
  week: /^(w|wk|wks|weeks?|недел\p{L}*|нед|wochen?|semanas?|semaines?)$/u,
  month: /^(mo|mos|months?|месяц\p{L}*|мес|monate?n?|mes|meses|mês|mois)$/u,
  year: /^(y|yr|yrs|years?|год|года|лет|г|jahre?n?|a[nñ]os?|anos?|ans?)$/u,
};
const MILLISECONDS = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;

const LIVE = /^(streamed|трансляция|live übertragen|transmitido|emitido|diffusé)/u;

/** Months back in the calendar: the 31st becomes the last day of a shorter month. */
function monthsBefore(now: Date, months: number): Date {
  const at = new Date(now);
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() - months);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(now.getUTCDate(), last));
  return at;
}

function before(now: Date, amount: number, unit: TimeUnit): Date {
  if (unit === "month") return monthsBefore(now, amount);
  if (unit === "year") return monthsBefore(now, amount * 12);
  return new Date(now.getTime() - amount * MILLISECONDS[unit]);
}

/** Reads "3 days ago", "Streamed 2 hours ago", "5 месяцев назад", "3d" as seen at `now`; null for anything else. */
export function parseRelativeTime(text: string, now: Date): RelativeTime | null {
  const line = text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
  const [, words = "", amount = "", word = "", tail = ""] =
    /^(\D*?)(\d{1,4}) ?(\p{L}+)\.?(?: (ago|назад|atrás))?\.?$/u.exec(line) ?? [];
  const unit = UNITS.find((name) => WORDS[name].test(word));
  if (!unit || !(tail || /^(?:|.*\b(?:vor|hace|há|il y a) )$/u.test(words))) return null;
  return { at: before(now, Number(amount), unit), unit, live: LIVE.test(words), quality: "rounded" };
}
