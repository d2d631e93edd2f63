import { z } from "zod";

/**
 * The job server's read and control surface, for whoever shows or steers jobs. Bearer: the signing key.
 *   GET  /v1/runs?status=&fn=&event=&cursor=&limit=   → runListSchema (newest first)
 *   GET  /v1/runs/:id                                 → runDetailSchema
 *   POST /v1/runs/:id/cancel                          → { status: "cancelled" }, 404, 409 when it is over
 *   POST /v1/runs/:id/retry                           → 201 { id }: a new run for the same event
 *   GET  /v1/functions                                → functionListSchema
 *   GET  /v1/stats                                    → statsSchema
 *   GET  /health (open)                               → healthSchema, 503 when the database is away
 */
export const runStatusSchema = z.enum(["queued", "running", "completed", "failed", "cancelled"]);
export type RunStatus = z.infer<typeof runStatusSchema>;

const moment = z.iso.datetime({ offset: true });

export const jobErrorSchema = z.object({
  name: z.string(),
  message: z.string(),
  stack: z.string().optional(),
  cause: z.unknown().optional(),
});

export const runSummarySchema = z.object({
  id: z.string(),
  functionId: z.string(),
  functionName: z.string(),
  appId: z.string(),
  status: runStatusSchema,
  eventId: z.string(),
  eventName: z.string(),
  retryOf: z.string().nullable(),
  createdAt: moment,
  /** later than `createdAt` when throttled */
  dueAt: moment,
  startedAt: moment.nullable(),
  endedAt: moment.nullable(),
  error: jobErrorSchema.nullable(),
});
export type RunSummary = z.infer<typeof runSummarySchema>;

export const runListSchema = z.object({ items: z.array(runSummarySchema), nextCursor: z.string().nullable() });

export const runStepSchema = z.object({
  id: z.string(),
  name: z.string(),
  op: z.string(),
  status: z.enum(["waiting", "done", "failed"]),
  attempt: z.number().int(),
  output: z.unknown(),
  error: jobErrorSchema.nullable(),
  createdAt: moment,
  endedAt: moment.nullable(),
});

export const runDetailSchema = runSummarySchema.extend({
  event: z.record(z.string(), z.unknown()),
  output: z.unknown(),
  parentRunId: z.string().nullable(),
  steps: z.array(runStepSchema),
  /** every failed attempt, oldest first */
  failures: z.array(
    z.object({ stepId: z.string().nullable(), attempt: z.number().int(), error: jobErrorSchema, at: moment }),
  ),
});
export type RunDetail = z.infer<typeof runDetailSchema>;

export const functionListSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      appId: z.string(),
      events: z.array(z.string()),
      crons: z.array(z.string()),
      active: z.boolean(),
      updatedAt: moment,
    }),
  ),
});

export const statsSchema = z.object({
  queued: z.number().int(),
  running: z.number().int(),
  /** ended within the last 24 hours */
  completed: z.number().int(),
  failed: z.number().int(),
  cancelled: z.number().int(),
  waitingForEvents: z.number().int(),
  /** runs that could be called now but have not been yet, and how long the oldest stands there */
  backlog: z.number().int(),
  oldestBacklogMs: z.number().nullable(),
  /** calls that this process has in flight */
  inFlight: z.number().int(),
  apps: z.array(z.object({ id: z.string(), url: z.string(), syncedAt: moment })),
});

export const healthSchema = z.object({ status: z.enum(["ok", "unavailable"]), database: z.boolean() });

export const runListQuerySchema = z.object({
  status: runStatusSchema.optional(),
  fn: z.string().optional(),
  event: z.string().optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
