import { z } from "zod";
import { type Handler, json } from "@/inngest/server/http/reply";

type Row = {
  slug: string;
  name: string;
  app_id: string;
  events: string[];
  config: unknown;
  active: boolean;
  updated_at: Date;
};

const triggers = z.object({ triggers: z.array(z.object({ cron: z.string().optional() })) });

export const listFunctions: Handler = async ({ server }) => {
  const { rows } = await server.database.query<Row>(
    "select slug, name, app_id, events, config, active, updated_at from jobs.function order by slug",
  );
  const items = rows.map((row) => ({
    id: row.slug,
    name: row.name,
    appId: row.app_id,
    events: row.events,
    crons: triggers.parse(row.config).triggers.flatMap(({ cron }) => (cron ? [cron] : [])),
    active: row.active,
    updatedAt: row.updated_at.toISOString(),
  }));
  return json(200, { items });
};
