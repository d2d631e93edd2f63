/** A creator's name as the key under which imported rows of one creator meet: spelling of case and spaces aside. */
export function normaliseName(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}
