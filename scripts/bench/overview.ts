import { askedDays, type Figures, inProcess } from "@/scripts/bench/measure/in-process";
import { toRatio } from "@/scripts/bench/measure/times";

/** Days of data, and videos of each of 2,000 profiles: 0.6 and 6 million snapshots to answer the same question from. */
const DAYS = [60];
const VIDEOS = [5, 50];
const ZONES = ["UTC", "Asia/Kathmandu"];

/**
 * The 90 days of an overview: what `GET /api/stats` and `/api/stats/timeseries` take, route and all, over 0.6 and 6 million
 * snapshots, against the same questions asked of the snapshots in SQL. The answers must agree.
 */
export async function bench(): Promise<Figures> {
  const found: Figures = {};
  const [days = 60] = askedDays(DAYS);
  const sizes = VIDEOS.map((videos) => ({ videos, name: `${(days * videos) / 500} M` }));
  for (const { videos, name: size } of sizes) {
    const at = await inProcess(new URL("./overview/run.ts", import.meta.url), [days, videos]);
    for (const [name, value] of Object.entries(at)) found[`${size}, ${name}`] = value;
  }
  for (const zone of ZONES) {
    for (const what of ["totals", "series"]) {
      const [small, large] = sizes.map(({ name }) => Number(found[`${name}, ${zone}: ${what} p50, ms`]));
      found[`${zone}: ${what}, large to small (aim at most 1.3)`] = toRatio(large ?? 0, small ?? 1);
    }
  }
  return found;
}
