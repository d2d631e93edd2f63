import type { ChartData } from "@/components/charts/chart-types";
import { timeBuckets } from "@/components/charts/time-buckets";
import { addDays } from "@/components/layout/civil-day";
import type { QuotaHistoryDto } from "@/lib/services/quota/schemas";

type BucketName = QuotaHistoryDto["items"][number]["buckets"][number]["name"];

/** Units of one bucket by quota day. The last one is today, and not over yet. */
export function toHistoryChartData(
  items: QuotaHistoryDto["items"],
  bucket: BucketName,
  words: { label: string; limit: (limit: number) => string; unfinished: string; locale: string },
): ChartData {
  const days = items.map((item) => item.day);
  const last = days.at(-1);
  return {
    buckets: timeBuckets(days, last ? addDays(last, 1) : "", "day", words.locale),
    series: [
      {
        id: bucket,
        label: words.label,
        color: "var(--accent-ink)",
        points: items.map(({ day, buckets }) => {
          const row = buckets.find(({ name }) => name === bucket);
          const limit = row?.limit ?? null;
          const notes = [limit === null ? null : words.limit(limit), day === last ? words.unfinished : null];
          const note = notes.filter((one) => one !== null).join(" · ");
          return { value: row?.used ?? null, ...(note === "" ? {} : { note }) };
        }),
      },
    ],
  };
}
