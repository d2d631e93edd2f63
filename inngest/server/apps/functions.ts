import type pg from "pg";
import { type FunctionConfig, storedConfigSchema } from "@/inngest/server/protocol/function-config";

/** A registered function, its options parsed. */
export type JobFunction = {
  id: string;
  slug: string;
  appId: string;
  url: string;
  config: FunctionConfig;
};

type Row = { id: string; slug: string; app_id: string; url: string; config: unknown; updated_at: Date };
type Querier = Pick<pg.ClientBase, "query">;

const columns = "id, slug, app_id, url, config, updated_at";
const parsed = new Map<string, FunctionConfig>();

/** Parses a stored configuration once per registration; parsing is dearer than reading the row. */
export function configOf(row: Pick<Row, "id" | "config" | "updated_at">): FunctionConfig {
  const key = `${row.id}@${row.updated_at.getTime()}`;
  const found = parsed.get(key);
  if (found) return found;
  if (parsed.size > 500) parsed.clear();
  const config = storedConfigSchema.parse(row.config);
  parsed.set(key, config);
  return config;
}

const toFunction = (row: Row): JobFunction => ({
  id: row.id,
  slug: row.slug,
  appId: row.app_id,
  url: row.url,
  config: configOf(row),
});

async function select(querier: Querier, where: string, values: unknown[]): Promise<JobFunction[]> {
  const { rows } = await querier.query<Row>(`select ${columns} from jobs.function where ${where}`, values);
  return rows.map(toFunction);
}

export const functionsForEvents = (querier: Querier, names: string[]) =>
  select(querier, "active and events && $1::text[]", [names]);

export const functionsCancelledBy = (querier: Querier, names: string[]) =>
  select(querier, "cancel_events && $1::text[]", [names]);

export async function functionBySlug(querier: Querier, slug: string): Promise<JobFunction | undefined> {
  return (await select(querier, "active and slug = $1", [slug]))[0];
}

export async function functionById(querier: Querier, id: string): Promise<JobFunction | undefined> {
  return (await select(querier, "id = $1", [id]))[0];
}
