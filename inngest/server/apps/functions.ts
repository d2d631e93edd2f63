import { type FunctionConfig, storedConfigSchema } from "@/inngest/server/protocol/function-config";
import type { Tx } from "@/inngest/server/store/database";

/** A registered function, its options parsed. */
export type JobFunction = {
  id: string;
  slug: string;
  appId: string;
  url: string;
  config: FunctionConfig;
};

type Row = { id: string; slug: string; app_id: string; url: string; config: unknown; updated_at: Date };

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

async function select(tx: Tx, where: string, values: unknown[]): Promise<JobFunction[]> {
  const { rows } = await tx.query<Row>(`select ${columns} from jobs.function where ${where}`, values);
  return rows.map(toFunction);
}

export const functionsForEvents = (tx: Tx, names: string[]) => select(tx, "active and events && $1::text[]", [names]);

export const functionsCancelledBy = (tx: Tx, names: string[]) => select(tx, "cancel_events && $1::text[]", [names]);

export async function functionBySlug(tx: Tx, slug: string): Promise<JobFunction | undefined> {
  return (await select(tx, "active and slug = $1", [slug]))[0];
}

export async function functionById(tx: Tx, id: string): Promise<JobFunction | undefined> {
  return (await select(tx, "id = $1", [id]))[0];
}
