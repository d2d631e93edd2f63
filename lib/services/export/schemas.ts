import { z } from "zod";
import { bloggersQuery } from "@/lib/services/bloggers/schemas";
import { statsQuery, timeseriesQuery } from "@/lib/services/metrics/schemas";
import { videosQuery } from "@/lib/services/videos/schemas";

/** A table is exported whole: with its filters and order, without its pages. */
export const exportBloggersQuery = bloggersQuery.omit({ limit: true, cursor: true }).extend({
  ids: z
    .string()
    .regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,199}$/i)
    .optional()
    .describe("Only these bloggers: up to 200 ids, separated by commas."),
});
export const exportVideosQuery = videosQuery.omit({ limit: true, cursor: true });
export const exportHistoryQuery = statsQuery.extend({ videoId: z.uuid().optional() });
export const exportSeriesQuery = timeseriesQuery;

export type ExportBloggersQuery = z.output<typeof exportBloggersQuery>;
export type ExportVideosQuery = z.output<typeof exportVideosQuery>;
export type ExportHistoryQuery = z.output<typeof exportHistoryQuery>;
export type ExportSeriesQuery = z.output<typeof exportSeriesQuery>;
