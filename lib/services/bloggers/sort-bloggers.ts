import type { Sort } from "@/lib/services/paging/schemas";
import type { BloggerDto, BloggerSort } from "./schemas";

type SortValue = string | number | null;
type Place = { value: SortValue; id: string };

/** What a blogger is sorted by. Counters beyond 2^53 are strings: sorting may round them, answers never do. */
export function sortValue(blogger: BloggerDto, field: BloggerSort): SortValue {
  const value = blogger[field];
  if (field === "name") return blogger.name.toLocaleLowerCase("en");
  if (field === "createdAt" || field === "lastParsedAt") return value;
  return value === null ? null : Number(value);
}

/** Order of a list: unknown last whichever way it goes, equal ones by id. */
export const bySort =
  (sort: Sort<BloggerSort>) =>
  (a: BloggerDto, b: BloggerDto): number =>
    compare(sort, { value: sortValue(a, sort.field), id: a.id }, { value: sortValue(b, sort.field), id: b.id });

/** Whether a blogger comes after the last one of the page before. */
export const afterCursor = (sort: Sort<BloggerSort>, cursor: Place, blogger: BloggerDto): boolean =>
  compare(sort, cursor, { value: sortValue(blogger, sort.field), id: blogger.id }) < 0;

function compare({ direction }: Sort<BloggerSort>, a: Place, b: Place): number {
  if (a.value === null || b.value === null) {
    if (a.value === b.value) return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
    return a.value === null ? 1 : -1;
  }
  const sign = direction === "asc" ? 1 : -1;
  if (a.value < b.value) return -sign;
  if (a.value > b.value) return sign;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
