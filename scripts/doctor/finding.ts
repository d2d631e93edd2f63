/** One line of the report. `cost`: what the user cannot do while it is so. */
export type Finding = { part: string; state: "ok" | "off" | "missing"; says: string; cost?: string };

const MARK = { ok: "✓", off: "–", missing: "✗" } as const;

export function printFindings(title: string, findings: Finding[]): void {
  console.log(`\n${title}`);
  for (const { part, state, says, cost } of findings) {
    console.log(`  ${MARK[state]} ${part.padEnd(18)} ${says}`);
    if (cost) console.log(`    ${" ".repeat(18)} ${cost}`);
  }
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
