import { z } from "zod";
import { pageQuery } from "@/lib/services/paging/schemas";

/** The job server's own shapes, as its control surface tells them (`inngest/server/schemas.ts`). */
const at = z.iso.datetime({ offset: true });

export const jobStatus = z.enum(["queued", "running", "completed", "failed", "cancelled"]);
export type JobStatus = z.output<typeof jobStatus>;

export const jobError = z.object({ name: z.string(), message: z.string(), stack: z.string().optional() });

export const jobSummary = z.object({
  id: z.string(),
  functionId: z.string(),
  functionName: z.string(),
  status: jobStatus,
  eventId: z.string(),
  eventName: z.string(),
  retryOf: z.string().nullable(),
  createdAt: at,
  dueAt: at,
  startedAt: at.nullable(),
  endedAt: at.nullable(),
  error: jobError.nullable(),
});
export type JobSummary = z.output<typeof jobSummary>;
export const jobList = z.object({ items: z.array(jobSummary), nextCursor: z.string().nullable() });

export const jobStep = z.object({
  id: z.string(),
  name: z.string(),
  op: z.string(),
  status: z.enum(["waiting", "done", "failed"]),
  attempt: z.number().int(),
  output: z.unknown(),
  error: jobError.nullable(),
  createdAt: at,
  endedAt: at.nullable(),
});

export const jobDetail = jobSummary.extend({
  event: z.record(z.string(), z.unknown()),
  output: z.unknown(),
  parentRunId: z.string().nullable(),
  steps: z.array(jobStep),
  failures: z.array(z.object({ stepId: z.string().nullable(), attempt: z.number().int(), error: jobError, at })),
});
export type JobDetail = z.output<typeof jobDetail>;

export const jobStats = z.object({
  queued: z.number().int(),
  running: z.number().int(),
  completed: z.number().int(),
  failed: z.number().int(),
  cancelled: z.number().int(),
  waitingForEvents: z.number().int(),
  backlog: z.number().int(),
  oldestBacklogMs: z.number().nullable(),
});
export type JobStats = z.output<typeof jobStats>;

export const jobQuery = pageQuery.extend({
  status: jobStatus.optional(),
  /** id of a function */
  fn: z.string().max(200).optional(),
  /** id of an event, as it was sent or as the server knows it */
  event: z.string().max(200).optional(),
});
export type JobQuery = z.output<typeof jobQuery>;
export const jobId = z.object({ id: z.string().regex(/^[\w-]{1,64}$/) });
export const retriedJob = z.object({ id: z.string() });
export const cancelledJob = z.object({ status: z.literal("cancelled") });
