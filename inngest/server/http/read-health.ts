import { type Handler, json } from "@/inngest/server/http/reply";

/** Really asks the database, without waiting for one that is away. */
export const readHealth: Handler = async ({ server }) => {
  try {
    await server.database.pool.query("select 1");
    return json(200, { status: "ok", database: true });
  } catch (error) {
    server.log.warn({ err: String(error) }, "health: the database does not answer");
    return json(503, { status: "unavailable", database: false });
  }
};
