import type { Server } from "@/inngest/server/server";

const HOUR_MS = 3_600_000;
const BATCH = 5000;

/** Forgets what nobody needs any more, now and every hour; answers how to stop. */
export function keepTidy(server: Server): () => void {
  const tidy = () =>
    forget(server).catch((error: unknown) => server.log.warn({ err: String(error) }, "tidying up failed, later again"));
  const timer = setInterval(() => void tidy(), HOUR_MS);
  void tidy();
  return () => clearInterval(timer);
}

async function forget(server: Server): Promise<void> {
  const { database, settings } = server;
  await database.query("delete from jobs.seen where expires_at < now()");
  await database.query("delete from jobs.throttle where next_at < now() - interval '1 day'");
  const old = [settings.keepDays, BATCH];
  await database.query(
    `delete from jobs.run where id in
       (select id from jobs.run where ended_at < now() - make_interval(days => $1) order by ended_at limit $2)`,
    old,
  );
  await database.query(
    `delete from jobs.event where id in
       (select id from jobs.event where received_at < now() - make_interval(days => $1)
          and not exists (select from jobs.run where run.event_id = event.id) order by received_at limit $2)`,
    old,
  );
}
