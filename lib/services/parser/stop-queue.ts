import "server-only";
import type { Tx } from "@/lib/db/client";
import { adapterFor } from "@/lib/platforms/registry";
import type { Platform } from "@/prisma/generated/enums";
import { LONGEST_WAIT_MS } from "./rules";

/**
 * Where a platform's connector is paused for longer than a run waits, ends what is still in line for it, in one statement:
 * the platform is not asked once more for each. The profiles keep their state and are due again at the next run.
 */
export async function stopQueue(tx: Tx, runId: string, platform: Platform, now: Date): Promise<number> {
  const chosen = adapterFor(platform);
  if (!chosen.usable) return 0;
  const { connector } = chosen.adapter;
  const state = await tx.connectorState.findUnique({ where: { connector } });
  if (state?.state !== "open" || !state.retryAt || +state.retryAt - +now <= LONGEST_WAIT_MS) return 0;
  const detail = `Not asked: ${connector} is paused until ${state.retryAt.toISOString()} after: ${state.lastErrorDetail}`;
  // The run's lock first, as everybody takes it before the line is touched.
  await tx.$executeRaw`SELECT 1 FROM "ParseRun" WHERE id = ${runId}::uuid FOR UPDATE`;
  return tx.$executeRaw`
    UPDATE "ParseRunItem" i SET status = 'failed', "finishedAt" = ${now}::timestamptz,
      "errorCode" = ${state.lastErrorKind ?? "unavailable"}, "errorDetail" = ${detail.slice(0, 1_000)}
    FROM "Profile" p
    WHERE p.id = i."profileId" AND p.platform = ${platform}::"Platform" AND i."runId" = ${runId}::uuid
      AND i.status = 'queued'`;
}
