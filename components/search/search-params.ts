import { parseAsId } from "@/components/layout/parse-as-id";
import { parseAsString, parseAsStringLiteral } from "@/components/layout/url-params";
import { SEARCH_ORDERS, SEARCH_TYPES } from "@/lib/services/search/schemas";

export const SEARCH_PERIODS = ["day", "week", "month", "year"] as const;
export type SearchPeriod = (typeof SEARCH_PERIODS)[number];

/** The search in force, in the address. `by` is the own channel in whose name it is made. */
export const searchParams = {
  q: parseAsString.withDefault(""),
  type: parseAsStringLiteral(SEARCH_TYPES).withDefault("video"),
  order: parseAsStringLiteral(SEARCH_ORDERS).withDefault("relevance"),
  period: parseAsStringLiteral(SEARCH_PERIODS),
  region: parseAsString,
  by: parseAsId,
};

export type AskedSearch = {
  q: string;
  type: (typeof SEARCH_TYPES)[number];
  order: (typeof SEARCH_ORDERS)[number];
  period: SearchPeriod | null;
  region: string | null;
  by: string | null;
};

const DAYS: Record<SearchPeriod, number> = { day: 1, week: 7, month: 30, year: 365 };
const DAY = 86_400_000;

/** Whole UTC days, so that the same search a little later is the same question and is answered from memory. */
export function publishedAfter(period: SearchPeriod | null, now: number): string | null {
  if (period === null) return null;
  return new Date((Math.floor(now / DAY) - DAYS[period]) * DAY).toISOString();
}
