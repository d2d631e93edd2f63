import "server-only";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { catalogAdapter } from "@/lib/db/catalog-adapter";
import { readSchemaFiles } from "@/lib/db/schema-files";

// The package's own entry imports the .wasm as a module, which Node cannot do yet: instantiated here by hand.
let instantiated: Promise<void> | undefined;

async function instantiate(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = await readFile(join(dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

/** Runs `use` with Prisma's schema engine (WebAssembly, no download) on one database. For authors, not for `npm start`. */
export async function withSchemaEngine<T>(url: string, use: (opened: engine.SchemaEngine) => Promise<T>): Promise<T> {
  instantiated ??= instantiate();
  await instantiated;
  const files = await readSchemaFiles();
  const datamodels = files.map((file): [string, string] => [file.path, file.content]);
  const pool = new pg.Pool({ connectionString: url });
  const adapter = bindMigrationAwareSqlAdapterFactory(catalogAdapter(pool));
  const opened = await engine.SchemaEngine.new({ datamodels }, () => undefined, adapter);
  try {
    return await use(opened);
  } finally {
    opened.free();
    await pool.end();
  }
}
