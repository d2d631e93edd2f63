import { z } from "zod";
import { type Handler, json, refuse } from "@/inngest/server/http/reply";
import { type RunRow, runColumns, runTables, toRunSummary } from "@/inngest/server/http/run-rows";
import { jobErrorSchema, type RunDetail } from "@/inngest/server/schemas";

type DetailRow = RunRow & { body: Record<string, unknown>; output: unknown; parent_run_id: string | null };
type StepRow = {
  id: string;
  name: string;
  op: string;
  attempt: number;
  memo: unknown;
  over: boolean;
  created_at: Date;
  ended_at: Date | null;
};
type FailureRow = { step_id: string | null; attempt: number; error: z.infer<typeof jobErrorSchema>; at: Date };

const failedMemo = z.object({ error: jobErrorSchema });
const doneMemo = z.strictObject({ data: z.unknown() });

/** One run with its event, steps and the errors of every failed attempt. */
export const readRun: Handler = async ({ server, params }) => {
  const { database } = server;
  const { rows } = await database.query<DetailRow>(
    `select ${runColumns}, event.body, run.output, run.parent_run_id from ${runTables} where run.id = $1`,
    [params.id],
  );
  const row = rows[0];
  if (!row) return refuse(404, "There is no such run");
  const steps = await database.query<StepRow>(
    `select id, name, op, attempt, memo, memo is not null as over, created_at, ended_at
     from jobs.step where run_id = $1 order by created_at, ended_at nulls last, id`,
    [row.id],
  );
  const failures = await database.query<FailureRow>(
    "select step_id, attempt, error, at from jobs.failure where run_id = $1 order by id",
    [row.id],
  );
  const detail: RunDetail = {
    ...toRunSummary(row),
    event: row.body,
    output: row.output,
    parentRunId: row.parent_run_id,
    steps: steps.rows.map(toStep),
    failures: failures.rows.map(({ step_id, attempt, error, at }) => ({
      stepId: step_id,
      attempt,
      error,
      at: at.toISOString(),
    })),
  };
  return json(200, detail);
};

function toStep(step: StepRow): RunDetail["steps"][number] {
  const { id, name, op, attempt, created_at, ended_at } = step;
  const failed = failedMemo.safeParse(step.memo);
  const done = doneMemo.safeParse(step.memo);
  return {
    id,
    name,
    op,
    attempt,
    status: !step.over ? "waiting" : failed.success ? "failed" : "done",
    output: failed.success ? null : done.success ? done.data.data : step.memo,
    error: failed.success ? failed.data.error : null,
    createdAt: created_at.toISOString(),
    endedAt: ended_at?.toISOString() ?? null,
  };
}
