import "server-only";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SchemaContainer } from "@prisma/schema-engine-wasm";
import { projectRoot } from "@/lib/db/root";

/** The Prisma schema, one entry per file, in name order. */
export async function readSchemaFiles(): Promise<SchemaContainer[]> {
  const dir = join(projectRoot, "prisma/schema");
  const names = (await readdir(dir)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(names.map(async (name) => ({ path: name, content: await readFile(join(dir, name), "utf8") })));
}
