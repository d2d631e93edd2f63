import "server-only";
import { parseEnv } from "./parse-env";
import type { Env } from "./schema";

let parsed: Env | undefined;

/** The environment of this process, parsed once, at first use (a build needs none of it). */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
