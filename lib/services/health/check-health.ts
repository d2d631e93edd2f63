import "server-only";
import { env } from "@/lib/env/env";
import type { SystemCtx } from "@/lib/services/context";
import packageJson from "@/package.json";
import { checkAddresses } from "./check-addresses";
import { checkConnectors } from "./check-connectors";
import { checkDatabase } from "./check-database";
import { checkGraphToken, checkInstagramSession } from "./check-instagram";
import { checkJobs } from "./check-jobs";
import { checkMail } from "./check-mail";
import { checkStorage } from "./check-storage";
import type { Health } from "./schemas";

/**
 * Asks each part, at once. Without its database, jobs or storage Creatorscope is unavailable; a platform that cannot be
 * read degrades it.
 */
export async function checkHealth(ctx: Pick<SystemCtx, "db" | "now">): Promise<Health> {
  const [database, jobs, storage, { check, connectors }, instagramSession] = await Promise.all([
    checkDatabase(),
    checkJobs(),
    checkStorage(),
    checkConnectors(ctx),
    checkInstagramSession(ctx.now),
  ]);
  const [mail, instagramToken, addresses] = [checkMail(), checkGraphToken(), checkAddresses()];
  const needed = [database, jobs, storage];
  const unavailable = needed.some((check) => check.status === "failed");
  const degraded = [check, instagramToken, instagramSession].some(({ status }) => status === "degraded");
  return {
    status: unavailable ? "unavailable" : degraded ? "degraded" : "ok",
    version: packageJson.version,
    mode: env().DEMO ? "demo" : env().NODE_ENV,
    checks: { database, jobs, storage, connectors: check, mail, instagramToken, instagramSession, addresses },
    connectors,
  };
}
