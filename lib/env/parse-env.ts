import { type Env, envSchema } from "./schema";

/** A variable has a wrong value. The message names each one and says why; it is all that a start prints. */
export class EnvError extends Error {
  override name = "EnvError";
}

/** Parses a set of variables; an empty string counts as unset. Throws `EnvError` naming each wrong variable. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = envSchema.safeParse(present);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new EnvError(`Wrong environment. ${problems.join("; ")}`);
}
