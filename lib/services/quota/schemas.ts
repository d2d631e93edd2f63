import { z } from "zod";
import { BUCKETS, PLANNED_WORK } from "./rules";

const time = z.iso.datetime({ offset: true });
const units = z.int().min(0);
const bucketName = z.enum(BUCKETS);

const bucketDto = z.object({
  name: bucketName,
  limit: z.int(),
  used: z.int(),
  reserved: z.int().describe("Held by calls under way."),
  remaining: z
    .int()
    .describe("0 also where Google has refused although units are left here: others spend from the project"),
  forecast: z.int().describe("Units used by the end of the day, if it goes on as it went."),
});

export const quotaDto = z.object({
  day: z.iso.date().describe("The quota day, in Google's time zone."),
  timeZone: z.string(),
  resetsAt: time,
  canUpload: z.boolean(),
  maxUploadsRemaining: z.int(),
  model: z.enum(["2026", "legacy"]),
  source: z.object({ url: z.string(), readOn: z.iso.date(), inForceSince: z.iso.date() }),
  buckets: z.array(bucketDto),
});
export type QuotaDto = z.output<typeof quotaDto>;

export const quotaReportDto = quotaDto.extend({
  buckets: z.array(
    bucketDto.extend({
      planned: units.describe("What uploads, parses and statistics due before the reset will still spend."),
      fits: z.boolean().describe("false: the limit is too low for what is planned; the rest waits or fails."),
    }),
  ),
  plan: z.array(
    z.object({
      work: z.enum(PLANNED_WORK),
      bucket: bucketName,
      calls: units,
      units,
      at: time.nullable().describe("When the first of it is due; null: as soon as it can be."),
    }),
  ),
  methods: z
    .array(z.object({ method: z.string(), bucket: bucketName, calls: units, units }))
    .describe("Today's units by method, dearest first."),
  workspaces: z
    .array(
      z.object({
        kind: z
          .enum(["own", "other", "others", "shared"])
          .describe("shared: the installation's daily parse. others: all that are not named to you, in one sum."),
        workspaceId: z.string().nullable(),
        name: z.string().nullable(),
        units: z.object({ queries: units, search: units, uploads: units, stats: units }),
      }),
    )
    .describe("Today's units by workspace; only administrators see the others apart."),
});
export type QuotaReportDto = z.output<typeof quotaReportDto>;

export const quotaHistoryQuery = z.object({ days: z.coerce.number().int().min(1).max(365).default(30) });
export type QuotaHistoryQuery = z.output<typeof quotaHistoryQuery>;

export const quotaHistoryDto = z.object({
  timeZone: z.string(),
  items: z.array(
    z.object({
      day: z.iso.date(),
      buckets: z.array(z.object({ name: bucketName, used: units, limit: units.nullable() })),
    }),
  ),
});
export type QuotaHistoryDto = z.output<typeof quotaHistoryDto>;
