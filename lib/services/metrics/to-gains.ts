import { z } from "zod";

const dailyGain = z.object({ key: z.string(), slot: z.number(), gain: z.bigint() });

/** `days`: one entry per civil day of the period, null where nothing was observed. `total` is the period's gain. */
export type Gains = { total: bigint; days: (bigint | null)[] };

/** Rows of `key`, `slot`, `gain` as gains over so many civil days. */
export function toGains(rows: unknown, days: number): Map<string, Gains> {
  const gains = new Map<string, Gains>();
  for (const { key, slot, gain } of z.array(dailyGain).parse(rows)) {
    const known = gains.get(key) ?? { total: 0n, days: Array<bigint | null>(days).fill(null) };
    known.days[slot] = gain;
    known.total += gain;
    gains.set(key, known);
  }
  return gains;
}
