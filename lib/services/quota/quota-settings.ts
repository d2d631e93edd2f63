import "server-only";
import { env } from "@/lib/env/env";
import type { QuotaLimits, QuotaModel } from "./rules";

export type QuotaSettings = { model: QuotaModel; limits: QuotaLimits };

/** The cost table and daily limits that this installation has set. */
export function quotaSettings(): QuotaSettings {
  const e = env();
  return {
    model: e.YOUTUBE_QUOTA_MODEL,
    limits: {
      queries: e.YOUTUBE_QUOTA_LIMIT,
      search: e.YOUTUBE_QUOTA_SEARCHES,
      uploads: e.YOUTUBE_QUOTA_UPLOADS,
      stats: e.YOUTUBE_QUOTA_BATCH,
    },
  };
}
