import { z } from "zod";
import { pageOf, pageQuery } from "@/lib/services/paging/schemas";
import { Platform, RunStatus, RunTrigger } from "@/prisma/generated/enums";

const time = z.iso.datetime({ offset: true });
const figure = z.int().min(0);

export const runParams = z.object({ id: z.uuid() });

/** Counts are of the items that this workspace sees: its own, or those of its profiles in the installation's daily run. */
export const runDto = z.object({
  id: z.string(),
  trigger: z.enum(RunTrigger),
  status: z.enum(RunStatus),
  shared: z.boolean().describe("true: the daily run of the installation, of which a workspace sees its own profiles."),
  total: figure,
  done: figure,
  failed: figure,
  units: figure.describe("Quota units spent."),
  createdAt: time,
  startedAt: time.nullable(),
  finishedAt: time.nullable(),
  cancelledAt: time.nullable(),
});
export type RunDto = z.output<typeof runDto>;

export const runItemDto = z.object({
  id: z.string(),
  profileId: z.string(),
  platform: z.enum(Platform),
  title: z.string(),
  handle: z.string().nullable(),
  url: z.string(),
  bloggers: z.array(z.object({ id: z.string(), name: z.string() })),
  status: z.enum(RunStatus),
  step: z.string().nullable(),
  videosSeen: figure,
  videosNew: figure,
  snapshotsWritten: figure,
  units: figure,
  error: z.object({ code: z.string(), detail: z.string().nullable() }).nullable(),
  startedAt: time.nullable(),
  finishedAt: time.nullable(),
});
export type RunItemDto = z.output<typeof runItemDto>;

export const runDetailDto = runDto.extend({ items: z.array(runItemDto) });
export type RunDetailDto = z.output<typeof runDetailDto>;

export const runsQuery = pageQuery.extend({ status: z.enum(RunStatus).optional() });
export type RunsQuery = z.output<typeof runsQuery>;
export const runsPage = pageOf(runDto);
export type RunsPage = z.output<typeof runsPage>;

export const startParseInput = z.object({ platform: z.enum(Platform).optional() });
export type StartParseInput = z.output<typeof startParseInput>;
export const startedRunDto = z.object({
  run: z.object({ id: z.string() }),
  started: z.boolean().describe("false: everything is being parsed already, by this run."),
});

export const parserStatusDto = z.object({
  running: z.boolean(),
  progress: z.object({ done: figure, total: figure }),
  current: z
    .object({
      runId: z.string(),
      profileId: z.string(),
      title: z.string(),
      step: z.string().nullable(),
      videosSeen: figure,
    })
    .nullable(),
  going: z
    .array(
      z.object({
        bloggerIds: z.array(z.string()),
        profileId: z.string(),
        status: z.enum(["queued", "running"]),
        step: z.string().nullable(),
        videosSeen: figure,
      }),
    )
    .describe("Each profile that waits for its parse or is being read."),
  errors: z
    .array(z.object({ profileId: z.string(), code: z.string(), detail: z.string().nullable() }))
    .describe("Of the runs that go on, else of the last one."),
  lastRun: runDto.nullable(),
});
export type ParserStatusDto = z.output<typeof parserStatusDto>;

export const parsePlanDto = z.object({
  nextRunAt: time.nullable().describe("null: the scheduler is off."),
  timeZone: z.string(),
  profiles: figure,
  buckets: z.array(
    z.object({
      name: z.string(),
      units: figure.describe("What the next daily parse of this workspace's profiles will cost."),
      limit: figure,
      used: figure,
      fits: z.boolean(),
    }),
  ),
});
export type ParsePlanDto = z.output<typeof parsePlanDto>;
