import "server-only";
import { PlatformError } from "@/lib/errors";
import { NOT_SENT, type QuotaGate } from "@/lib/platforms/contract";
import type { SystemCtx } from "@/lib/services/context";
import { pacificDay } from "./pacific-day";
import { type QuotaSettings, quotaSettings } from "./quota-settings";
import { reserveQuota } from "./reserve-quota";
import { chargeOf } from "./rules";
import { settleQuota } from "./settle-quota";

/** The bucket holder of the installation's key. */
export const YOUTUBE_KEY = "youtube:key";

/** Whom the units are spent for. */
export type QuotaPurpose = {
  credential?: string;
  workspaceId?: string | null;
  profileId?: string | null;
  runId?: string | null;
  uploadId?: string | null;
};

/** A gate that also tells how many units went through it, for the item of a run. */
export type CountingGate = QuotaGate & { readonly spent: number };

/** Google's own words for a project's day that is over; a channel's limit of uploads is another thing. */
const USED_UP = ["quotaExceeded", "dailyLimitExceeded"];

function outcomeOf(error: unknown): "committed" | "refused" | "released" {
  if (!(error instanceof PlatformError)) return "committed";
  if (error.reason === NOT_SENT) return "released";
  return USED_UP.includes(error.reason ?? "") ? "refused" : "committed";
}

/**
 * The ledger in front of the adapters: reserves, lets the call happen, settles. A call that would pass the limit is not
 * made. The day is that of the moment of the call, for a step may run across midnight.
 */
export function openQuotaGate(
  ctx: Pick<SystemCtx, "db">,
  purpose: QuotaPurpose,
  options: { clock?: () => Date; settings?: QuotaSettings } = {},
): CountingGate {
  const clock = options.clock ?? (() => new Date());
  let spent = 0;
  const credential = purpose.credential ?? YOUTUBE_KEY;
  return {
    get spent() {
      return spent;
    },
    async spend(charge, call) {
      const { model, limits } = options.settings ?? quotaSettings();
      const { bucket, units } = chargeOf(charge.method, model, charge.units);
      const now = clock();
      const { day, resetsAt } = pacificDay(now);
      const { method } = charge;
      const reservation = await reserveQuota(ctx.db, {
        ...purpose,
        credential,
        bucket,
        day,
        limit: limits[bucket],
        method,
        units,
        now,
      });
      if (!reservation) {
        throw new PlatformError(
          "quota_exhausted",
          "youtube-api",
          `Today's ${bucket} quota of ${limits[bucket]} is used up. It starts anew at ${resetsAt.toISOString()}.`,
          { reason: `bucket_${bucket}`, retryAt: resetsAt },
        );
      }
      const settle = (outcome: ReturnType<typeof outcomeOf>) =>
        settleQuota(ctx.db, { entryId: reservation.entryId, outcome, now: clock() });
      const answer = await call().catch(async (error: unknown) => {
        const outcome = outcomeOf(error);
        if (outcome !== "released") spent += units;
        await settle(outcome);
        throw error;
      });
      spent += units;
      await settle("committed");
      return answer;
    },
  };
}
