const CANDIDATES = [",", ";", "\t", "|"] as const;

/** The delimiter that cuts the first lines most often and most evenly, quoted parts aside. */
export function detectDelimiter(sample: string): string {
  const lines = sample
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 20);
  const scores = CANDIDATES.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const header = counts[0] ?? 0;
    const even = counts.filter((count) => count === header).length / Math.max(counts.length, 1);
    return { delimiter, score: header === 0 ? 0 : header * even };
  });
  return scores.reduce((best, candidate) => (candidate.score > best.score ? candidate : best)).delimiter;
}
