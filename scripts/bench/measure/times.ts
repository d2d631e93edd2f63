/** Does one after the other. */
export async function inTurn<In, Out>(list: readonly In[], work: (one: In) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = [];
  for (const one of list) done.push(await work(one));
  return done;
}

/** Milliseconds of each of `count` askings, one after the other; what comes `before` each is not counted. */
export const timesOf = (
  count: number,
  ask: () => Promise<unknown>,
  before?: () => Promise<unknown>,
): Promise<number[]> =>
  inTurn(Array.from({ length: count }), async () => {
    await before?.();
    const begun = performance.now();
    await ask();
    return performance.now() - begun;
  });

export const toTenth = (value: number): number => Math.round(value * 10) / 10;
export const toRatio = (value: number, base: number): number => Math.round((value / base) * 1000) / 1000;

export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return toTenth(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
