import "server-only";
import { z } from "zod";
import { env } from "@/lib/env/env";
import { log } from "@/lib/observability/log";
import { healthNote } from "./rules";
import type { HealthCheck } from "./schemas";

const TIMEOUT_MS = 3_000;
const functionList = z.object({ items: z.array(z.object({ active: z.boolean() })) });

/** Asks the embedded job server whether our functions are registered. Inngest's own service is not ours to ask. */
export async function checkJobs(): Promise<HealthCheck> {
  const { INNGEST_BASE_URL, INNGEST_SIGNING_KEY, JOB_SERVER_PORT } = env();
  if (JOB_SERVER_PORT === undefined) return { status: "ok", ...healthNote("jobs_outside") };
  try {
    const response = await fetch(`${INNGEST_BASE_URL}/v1/functions`, {
      headers: { authorization: `Bearer ${INNGEST_SIGNING_KEY}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) return { status: "failed", ...healthNote("jobs_status", { status: response.status }) };
    const { items } = functionList.parse(await response.json());
    if (items.some((item) => item.active)) return { status: "ok" };
    return { status: "failed", ...healthNote("jobs_unregistered") };
  } catch (err) {
    log().warn({ err }, "health: the job server does not answer");
    return { status: "failed", ...healthNote("jobs_away") };
  }
}
