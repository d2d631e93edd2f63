import { askedDays, type Figures, type Part, startPart } from "@/scripts/bench/measure/in-process";
import { inTurn, quantile, toRatio } from "@/scripts/bench/measure/times";

/** Days of data, and videos of each of 2,000 profiles: 0.6 and 6 million snapshots to answer the same question from. */
const DAYS = [60];
const VIDEOS = [5, 50];
const ZONES = ["UTC", "Asia/Kathmandu"];
const ROUNDS = 300;

/**
 * The 90 days of an overview: what `GET /api/stats` and `/api/stats/timeseries` take, route and all, over 0.6 and 6 million
 * snapshots, against the same questions asked of the snapshots in SQL. The answers must agree. What the larger size costs is
 * asked of both in turn, since a machine is not as quick in one minute as in the next.
 */
export async function bench(): Promise<Figures> {
  const [days = 60] = askedDays(DAYS);
  const sizes = await inTurn(VIDEOS, async (videos) => ({
    name: `${(days * videos) / 500} M`,
    part: await startPart(new URL("./overview/run.ts", import.meta.url), [days, videos]),
  }));
  const found: Figures = {};
  for (const { name: size, part } of sizes) {
    for (const zone of ZONES) {
      const at = await part.ask(`${zone} figures`);
      for (const [name, value] of Object.entries(at)) found[`${size}, ${zone}: ${name}`] = value;
    }
  }
  for (const zone of ZONES) {
    for (const what of ["totals", "series"]) {
      const [small = 1, large = 0] = await medians(
        sizes.map(({ part }) => part),
        `${zone} ${what}`,
      );
      found[`${zone}: ${what}, large to small in turn (aim at most 1.3)`] = toRatio(large, small);
    }
  }
  await Promise.all(sizes.map(({ part }) => part.end()));
  return found;
}

/** Milliseconds, of each part, when all are asked the same in turn. */
async function medians(parts: readonly Part[], question: string): Promise<number[]> {
  const rounds = await inTurn(Array.from({ length: ROUNDS }), () =>
    inTurn(parts, async (part) => Number((await part.ask(question)).ms)),
  );
  return parts.map((_, at) =>
    quantile(
      rounds.map((round) => round[at] ?? 0),
      0.5,
    ),
  );
}
