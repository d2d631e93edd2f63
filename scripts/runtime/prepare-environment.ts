import { resolve } from "node:path";
import { isPortFree } from "@/lib/db/free-port";
import { parseEnv } from "@/lib/env/parse-env";
import type { Env } from "@/lib/env/schema";
import { loadSecrets, type Secrets } from "@/lib/env/secrets";

export type Prepared = {
  env: Env;
  secrets: Secrets;
  dataDir: string;
  /** no DATABASE_URL was given */
  ownDatabase: boolean;
  /** no Inngest was given */
  ownJobs: boolean;
};

/**
 * Checks the environment before anything starts, fills in what the installation invents for itself, and writes the
 * result into `process.env` for this process and its children.
 */
export async function prepareEnvironment(mode: "production" | "development"): Promise<Prepared> {
  const dataDir = resolve(process.env.DATA_DIR || ".data");
  const given = withoutEmpty({ ...process.env, NODE_ENV: mode, DATA_DIR: dataDir });
  const unknownYet = { AUTH_SECRET: "-".repeat(32), ENCRYPTION_KEY: "-".repeat(32), DATABASE_URL: "postgresql://-" };
  const env = parseEnv({ ...unknownYet, ...given });
  if (!(await isPortFree(env.PORT, env.HOST))) {
    throw new Error(`Port ${env.PORT} on ${env.HOST} is taken: stop what listens there, or set PORT to another one.`);
  }
  const secrets = await loadSecrets(dataDir);
  const { AUTH_SECRET, ENCRYPTION_KEY } = secrets;
  const settled = { HOST: env.HOST, PORT: String(env.PORT), APP_URL: env.APP_URL };
  Object.assign(process.env, { AUTH_SECRET, ENCRYPTION_KEY, ...given, ...settled });
  return {
    env,
    secrets,
    dataDir,
    ownDatabase: !given.DATABASE_URL,
    ownJobs: !given.INNGEST_BASE_URL && !given.INNGEST_DEV,
  };
}

/** An empty variable counts as one that was not set. */
function withoutEmpty(variables: NodeJS.ProcessEnv): Record<string, string> {
  const set: Record<string, string> = {};
  for (const [name, value] of Object.entries(variables)) if (value) set[name] = value;
  return set;
}
