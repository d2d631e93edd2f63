/**
 * Vertical places for labels that want to sit at `wanted`, at least `gap` apart and inside [top, bottom]. The order is kept.
 */
export function spreadLabels(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((y, i) => ({ y: Math.min(Math.max(y, top), bottom), i })).sort((a, b) => a.y - b.y);
  for (let n = 1; n < order.length; n++) {
    const [above, here] = [order[n - 1], order[n]];
    if (above && here) here.y = Math.max(here.y, above.y + gap);
  }
  let limit = bottom;
  for (let n = order.length - 1; n >= 0; n--) {
    const here = order[n];
    if (!here) continue;
    here.y = Math.min(here.y, limit);
    limit = here.y - gap;
  }
  const placed: number[] = wanted.map(() => 0);
  for (const { y, i } of order) placed[i] = y;
  return placed;
}
