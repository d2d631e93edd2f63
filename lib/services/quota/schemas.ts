import { z } from "zod";

export const quotaDto = z.object({
  day: z.iso.date().describe("The quota day, in Google's time zone."),
  timeZone: z.string(),
  resetsAt: z.iso.datetime({ offset: true }),
  canUpload: z.boolean(),
  maxUploadsRemaining: z.int(),
  model: z.enum(["2026", "legacy"]),
  source: z.object({ url: z.string(), readOn: z.iso.date(), inForceSince: z.iso.date() }),
  buckets: z.array(
    z.object({
      name: z.enum(["queries", "search", "uploads", "stats"]),
      limit: z.int(),
      used: z.int(),
      reserved: z.int().describe("Held by calls under way."),
      remaining: z.int(),
      forecast: z.int().describe("Units used by the end of the day, if it goes on as it went."),
    }),
  ),
});
export type QuotaDto = z.output<typeof quotaDto>;
