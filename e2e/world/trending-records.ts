import { readFileSync } from "node:fs";
import { z } from "zod";

const file = z.object({
  source: z.string(),
  lastDay: z.iso.date(),
  creators: z.array(
    z.object({
      name: z.string(),
      videos: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          category: z.string(),
          tags: z.array(z.string()),
          points: z.array(z.tuple([z.int(), z.int(), z.int(), z.int()])),
        }),
      ),
    }),
  ),
});

export type TrendingRecords = z.output<typeof file>;

/** Real creators, videos and daily counters of 2017 (CC0). Days count from the last one, which is 0. */
export function trendingRecords(): TrendingRecords {
  return file.parse(JSON.parse(readFileSync(new URL("./data/trending-us-2017.json", import.meta.url), "utf8")));
}
