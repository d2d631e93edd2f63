import { type Handler, json } from "@/inngest/server/http/reply";

const names: Record<string, string> = {
  queued: "Running",
  running: "Running",
  completed: "Completed",
  failed: "Failed",
  cancelled: "Cancelled",
};

type Row = {
  id: string;
  slug: string;
  event_id: string;
  status: string;
  output: unknown;
  error: unknown;
  created_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
};

/** The runs that an event started, in the shape of Inngest's own REST API. */
export const readEventRuns: Handler = async ({ server, params }) => {
  const { rows } = await server.database.query<Row>(
    `select run.id, fn.slug, run.event_id, run.status, run.output, run.error, run.created_at, run.started_at, run.ended_at
     from jobs.run join jobs.function fn on fn.id = run.function_id join jobs.event on event.id = run.event_id
     where event.id = $1 or event.external_id = $1 order by run.id`,
    [params.id],
  );
  const data = rows.map((row) => ({
    run_id: row.id,
    function_id: row.slug,
    event_id: row.event_id,
    status: names[row.status],
    output: row.error ?? row.output,
    run_started_at: (row.started_at ?? row.created_at).toISOString(),
    ended_at: row.ended_at?.toISOString() ?? null,
  }));
  return json(200, { data });
};
