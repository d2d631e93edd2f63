import { z } from "zod";
import { pageOf, pageQuery } from "@/lib/services/paging/schemas";
import { BUCKETS, PLANNED_WORK } from "@/lib/services/quota/rules";
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

const planWork = z.enum(PLANNED_WORK);

export const parsePlanDto = z.object({
  nextRunAt: time.nullable().describe("null: the scheduler is off, or nothing is due in the next 24 hours."),
  until: time.describe("The plan goes from now to here."),
  timeZone: z.string(),
  profiles: figure.describe("Of this workspace, in the next daily parse."),
  buckets: z.array(
    z.object({
      name: z.string(),
      units: figure.describe("What the schedules of all workspaces will spend until then."),
      limit: figure,
      used: figure.describe("Of today's limit."),
      fits: z.boolean(),
    }),
  ),
  work: z
    .array(z.object({ work: planWork, bucket: z.enum(BUCKETS), calls: figure, units: figure }))
    .describe("Of all workspaces."),
  connectors: z
    .array(
      z.object({
        platform: z.enum(Platform),
        connector: z.string().nullable().describe("null: nothing reads this platform."),
        state: z.enum(["closed", "open", "half_open"]).nullable(),
        profiles: figure.describe("Of this workspace, in the next daily parse."),
        units: figure.describe("For them, beside the calls that ask for 50 accounts at once."),
      }),
    )
    .describe("Only platforms that this workspace watches."),
  leftOut: z
    .array(
      z.object({
        work: z.enum(["parse", "refresh"]),
        platform: z.enum(Platform),
        count: figure.describe("Profiles of this workspace; for refreshes, readings of all workspaces."),
        reason: z.enum(["quota", "paused", "not_set_up"]),
        until: time.nullable(),
      }),
    )
    .describe("What will not be done, and why."),
});
export type ParsePlanDto = z.output<typeof parsePlanDto>;
