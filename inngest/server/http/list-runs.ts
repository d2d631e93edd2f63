import { z } from "zod";
import { type Handler, json, refuse } from "@/inngest/server/http/reply";
import { type RunRow, runColumns, runTables, toRunSummary } from "@/inngest/server/http/run-rows";
import { runListQuerySchema } from "@/inngest/server/schemas";

/** Runs, newest first; the cursor is the last id of the page before. */
export const listRuns: Handler = async ({ server, query }) => {
  const asked = runListQuerySchema.safeParse(Object.fromEntries(query));
  if (!asked.success) return refuse(400, z.prettifyError(asked.error));
  const { status, fn, event, cursor, limit } = asked.data;
  const { rows } = await server.database.query<RunRow>(
    `select ${runColumns} from ${runTables}
     where ($1::text is null or run.status = $1) and ($2::text is null or fn.slug = $2)
       and ($3::text is null or event.id = $3 or event.external_id = $3) and ($4::text is null or run.id < $4)
     order by run.id desc limit $5`,
    [status ?? null, fn ?? null, event ?? null, cursor ?? null, limit + 1],
  );
  const items = rows.slice(0, limit).map(toRunSummary);
  return json(200, { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null });
};
