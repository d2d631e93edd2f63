import type { ChartData } from "@/components/charts/chart-types";
import { timeBuckets } from "@/components/charts/time-buckets";
import { addDays } from "@/components/layout/civil-day";
import type { QuotaHistoryDto } from "@/lib/services/quota/schemas";

type BucketName = QuotaHistoryDto["items"][number]["buckets"][number]["name"];

/** Units of one bucket on each of the last `span` days; null before the ledger's first. The last one is today, and not over yet. */
export function toHistoryChartData(
  items: QuotaHistoryDto["items"],
  bucket: BucketName,
  span: number,
  words: { label: string; limit: (limit: number) => string; unfinished: string; locale: string },
): ChartData {
  const last = items.at(-1)?.day;
  const days = last ? Array.from({ length: span }, (_, index) => addDays(last, index + 1 - span)) : [];
  return {
    buckets: timeBuckets(days, last ? addDays(last, 1) : "", "day", words.locale),
    series: [
      {
        id: bucket,
        label: words.label,
        color: "var(--accent-ink)",
        points: days.map((day) => {
          const row = items.find((item) => item.day === day)?.buckets.find(({ name }) => name === bucket);
          const limit = row?.limit ?? null;
          const notes = [limit === null ? null : words.limit(limit), day === last ? words.unfinished : null];
          const note = notes.filter((one) => one !== null).join(" · ");
          return { value: row?.used ?? null, ...(note === "" ? {} : { note }) };
        }),
      },
    ],
  };
}
