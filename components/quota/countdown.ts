/** Whole hours and minutes from `now` (epoch milliseconds) to a moment; none left once it has come. */
export function countdown(to: string, now: number): { hours: number; minutes: number } {
  const minutes = Math.max(0, Math.ceil((Date.parse(to) - now) / 60_000));
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
