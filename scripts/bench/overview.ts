import { fork } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";

const figures = z.record(z.string(), z.number());
/** Days of 100,000 snapshots each. */
const SIZES = [6, 60];

/**
 * The 90 days of an overview: what `GET /api/stats` and `/api/stats/timeseries` take, route and all, over 0.6 and 6 million
 * snapshots, against the same questions asked of the snapshots in SQL. The answers must agree.
 */
export async function bench(): Promise<Record<string, number | string>> {
  const [small = {}, large = {}] = [await atSize(SIZES[0]), await atSize(SIZES[1])];
  const ratio = (what: string) => Math.round(((large[what] ?? 0) / (small[what] ?? 1)) * 100) / 100;
  return {
    ...named("0.6 M", small),
    ...named("6 M", large),
    "totals: 6 M to 0.6 M (aim at most 1.3)": ratio("UTC: totals p50, ms"),
    "series: 6 M to 0.6 M (aim at most 1.3)": ratio("UTC: series p50, ms"),
  };
}

const named = (size: string, found: Record<string, number>) =>
  Object.fromEntries(Object.entries(found).map(([name, value]) => [`${size}, ${name}`, value]));

async function atSize(days = 0): Promise<Record<string, number>> {
  const execArgv = ["--conditions=react-server", "--import", "tsx"];
  const child = fork(new URL("./overview/run.ts", import.meta.url), [String(days)], { execArgv });
  const told = once(child, "message");
  const ended = once(child, "exit").then(([code]) => {
    if (code !== 0) throw new Error(`The benchmark of ${days} days ended with code ${code}.`);
  });
  await Promise.race([told, ended]);
  const [message] = await told;
  await ended;
  return figures.parse(message);
}
