import "server-only";
import { statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where a program is: a path as it is, a bare name looked for on PATH; null where there is none. */
export function findExecutable(name: string): string | null {
  const places = name.includes("/") ? [name] : (process.env.PATH ?? "").split(delimiter).map((dir) => join(dir, name));
  return places.find((path) => statSync(path, { throwIfNoEntry: false })?.isFile()) ?? null;
}
