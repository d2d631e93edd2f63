import { type Handler, json } from "@/inngest/server/http/reply";

type Counts = {
  queued: number;
  running: number;
  completed: number;
  failed: number;
  cancelled: number;
  waiting: number;
  backlog: number;
  oldest: number | null;
};

/** How much there is to do and how it went in the last 24 hours. */
export const readStats: Handler = async ({ server }) => {
  const { rows } = await server.database.query<Counts>(
    `select
       (select count(*) from jobs.run where status = 'queued')::int as queued,
       (select count(*) from jobs.run where status = 'running')::int as running,
       count(*) filter (where status = 'completed')::int as completed,
       count(*) filter (where status = 'failed')::int as failed,
       count(*) filter (where status = 'cancelled')::int as cancelled,
       (select count(*) from jobs.wait)::int as waiting,
       (select count(*) from pgboss.job where name = 'jobs-work' and state < 'active' and start_after <= now())::int as backlog,
       (select extract(epoch from now() - min(start_after)) * 1000
        from pgboss.job where name = 'jobs-work' and state < 'active' and start_after <= now())::float8 as oldest
     from jobs.run where ended_at > now() - interval '24 hours'`,
  );
  const apps = await server.database.query<{ id: string; url: string; synced_at: Date }>(
    "select id, url, synced_at from jobs.app order by id",
  );
  const counts = rows[0];
  return json(200, {
    queued: counts?.queued ?? 0,
    running: counts?.running ?? 0,
    completed: counts?.completed ?? 0,
    failed: counts?.failed ?? 0,
    cancelled: counts?.cancelled ?? 0,
    waitingForEvents: counts?.waiting ?? 0,
    backlog: counts?.backlog ?? 0,
    oldestBacklogMs: counts?.oldest ?? null,
    inFlight: server.inFlight(),
    apps: apps.rows.map(({ id, url, synced_at }) => ({ id, url, syncedAt: synced_at.toISOString() })),
  });
};
