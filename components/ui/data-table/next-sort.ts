export type SortDirection = "ascending" | "descending";

/** What the address says about one field. */
export function sortDirection(sort: string | null | undefined, key: string): SortDirection | null {
  if (sort === key) return "ascending";
  return sort === `-${key}` ? "descending" : null;
}

/** A click on a heading: numbers start with the largest, words with A; the next click turns it around. */
export function nextSort(sort: string | null | undefined, key: string, numeric: boolean): string {
  const now = sortDirection(sort, key);
  if (now === null) return numeric ? `-${key}` : key;
  return now === "ascending" ? `-${key}` : key;
}
