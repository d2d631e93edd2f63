import { type Handler, json, refuse } from "@/inngest/server/http/reply";

/** The memoized steps of a run, for an SDK that was told to fetch them (`use_api`). */
export const readRunSteps: Handler = async ({ server, params }) => {
  const { rows } = await server.database.query<{ steps: Record<string, unknown> | null }>(
    `select (select json_object_agg(id, memo) from jobs.step where run_id = run.id and memo is not null) as steps
     from jobs.run where id = $1`,
    [params.id],
  );
  return rows[0] ? json(200, rows[0].steps ?? {}) : refuse(404, "There is no such run");
};

/** The events of a run, for an SDK that was told to fetch them. */
export const readRunBatch: Handler = async ({ server, params }) => {
  const { rows } = await server.database.query<{ body: unknown }>(
    "select event.body from jobs.run join jobs.event on event.id = run.event_id where run.id = $1",
    [params.id],
  );
  return rows[0] ? json(200, [rows[0].body]) : refuse(404, "There is no such run");
};
