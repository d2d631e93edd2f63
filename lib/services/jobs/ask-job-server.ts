import "server-only";
import type { z } from "zod";
import { env } from "@/lib/env/env";
import { AppError } from "@/lib/errors";

const TIMEOUT_MS = 5_000;

/** Asks the embedded job server's control surface. Runs of an Inngest outside are shown and steered there. */
export async function askJobServer<S extends z.ZodType>(
  path: string,
  options: { output: S; method?: "GET" | "POST" },
): Promise<z.output<S>> {
  const { INNGEST_BASE_URL, INNGEST_SIGNING_KEY, JOB_SERVER_PORT } = env();
  if (JOB_SERVER_PORT === undefined || INNGEST_BASE_URL === undefined) {
    throw new AppError("conflict", "Jobs run on an Inngest outside. Look at them there.", { code: "jobs_elsewhere" });
  }
  const answer = await reach(`${INNGEST_BASE_URL}${path}`, options.method ?? "GET", INNGEST_SIGNING_KEY ?? "");
  if (answer.status === 404) throw new AppError("not_found", "There is no such job.");
  if (answer.status === 409) throw new AppError("conflict", "This job is over already.", { code: "job_over" });
  if (answer.status === 400) throw new AppError("validation_failed", "The job server refused the filter.");
  if (!answer.ok) throw away(new Error(`${path}: ${answer.status}`));
  return options.output.parse(await answer.json());
}

async function reach(url: string, method: string, key: string): Promise<Response> {
  try {
    const headers = { authorization: `Bearer ${key}` };
    return await fetch(url, { method, headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    throw away(error);
  }
}

const away = (cause: unknown) =>
  new AppError("unavailable", "The job server does not answer.", { code: "jobs_unavailable", retryAfterSec: 5, cause });
