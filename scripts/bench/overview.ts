import { askedDays, type Figures, inProcess, sizeOf } from "@/scripts/bench/measure/in-process";
import { toRatio } from "@/scripts/bench/measure/times";

/** Days of 100,000 snapshots each. */
const SIZES = [6, 60];

/**
 * The 90 days of an overview: what `GET /api/stats` and `/api/stats/timeseries` take, route and all, over 0.6 and 6 million
 * snapshots, against the same questions asked of the snapshots in SQL. The answers must agree.
 */
export async function bench(): Promise<Figures> {
  const found: Figures = {};
  const sizes = askedDays(SIZES);
  for (const days of sizes) {
    const at = await inProcess(new URL("./overview/run.ts", import.meta.url), [days]);
    for (const [name, value] of Object.entries(at)) found[`${sizeOf(days)}, ${name}`] = value;
  }
  if (sizes.length < 2) return found;
  for (const what of ["totals", "series"]) {
    const [small, large] = sizes.map((days) => Number(found[`${sizeOf(days)}, UTC: ${what} p50, ms`]));
    found[`${what}: 6 M to 0.6 M (aim at most 1.3)`] = toRatio(large ?? 0, small ?? 1);
  }
  return found;
}
