import type { z } from "zod";
import type { jobErrorSchema, RunStatus, RunSummary } from "@/inngest/server/schemas";

export type RunRow = {
  id: string;
  slug: string;
  function_name: string;
  app_id: string;
  status: RunStatus;
  event_id: string;
  event_name: string;
  retry_of: string | null;
  created_at: Date;
  due_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
  error: z.infer<typeof jobErrorSchema> | null;
};

export const runColumns = `run.id, fn.slug, fn.name as function_name, fn.app_id, run.status, run.event_id,
  event.name as event_name, run.retry_of, run.created_at, run.due_at, run.started_at, run.ended_at, run.error`;
export const runTables =
  "jobs.run join jobs.function fn on fn.id = run.function_id join jobs.event on event.id = run.event_id";

export const toRunSummary = (row: RunRow): RunSummary => ({
  id: row.id,
  functionId: row.slug,
  functionName: row.function_name,
  appId: row.app_id,
  status: row.status,
  eventId: row.event_id,
  eventName: row.event_name,
  retryOf: row.retry_of,
  createdAt: row.created_at.toISOString(),
  dueAt: row.due_at.toISOString(),
  startedAt: row.started_at?.toISOString() ?? null,
  endedAt: row.ended_at?.toISOString() ?? null,
  error: row.error,
});
