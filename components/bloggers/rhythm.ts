export type Rhythm = {
  /** Monday is day 0; each with its 24 hours and the videos published then */
  days: readonly { day: number; hours: readonly { hour: number; count: number }[] }[];
  busiest: number;
  total: number;
};

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** When videos come out: how many in each hour of the week, in a zone. */
export function rhythmOf(publishedAt: readonly string[], timeZone: string): Rhythm {
  const clock = new Intl.DateTimeFormat("en-US", { timeZone, weekday: "short", hour: "2-digit", hourCycle: "h23" });
  const days = WEEKDAYS.map((_, day) => ({
    day,
    hours: Array.from({ length: 24 }, (_, hour) => ({ hour, count: 0 })),
  }));
  for (const at of publishedAt) {
    const parts = clock.formatToParts(new Date(at));
    const day = days[WEEKDAYS.indexOf(parts.find(({ type }) => type === "weekday")?.value ?? "")];
    const cell = day?.hours[Number(parts.find(({ type }) => type === "hour")?.value)];
    if (cell) cell.count += 1;
  }
  const busiest = Math.max(...days.flatMap(({ hours }) => hours.map(({ count }) => count)));
  return { days, busiest, total: publishedAt.length };
}
