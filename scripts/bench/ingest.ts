import { askedDays, type Figures, inProcess, sizeOf } from "@/scripts/bench/measure/in-process";

const SIZES = [6, 60];

/**
 * One more day of all 100,000 videos over 0.6 and 6 million snapshots: through the production path (change detection, states
 * and rollup included), against COPY into the same table and row-by-row Prisma upserts in the same run.
 */
export async function bench(): Promise<Figures> {
  const found: Figures = {};
  for (const days of askedDays(SIZES)) {
    const at = await inProcess(new URL("./ingest/run.ts", import.meta.url), [days]);
    for (const [name, value] of Object.entries(at)) found[`${sizeOf(days)}, ${name}`] = value;
  }
  return found;
}
