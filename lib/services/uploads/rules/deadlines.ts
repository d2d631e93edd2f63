import type { UploadStatus } from "@/prisma/generated/enums";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How long an upload may stay in a state without a sign of life before the sweeper looks at it. Generous: a hundred uploads
 * stand in line for one channel, and whoever is asked for again goes to its end.
 */
const PATIENCE: Record<UploadStatus, number | null> = {
  draft: null,
  scheduled: 5 * MINUTE,
  queued: 6 * HOUR,
  downloading: HOUR,
  uploading: HOUR,
  processing: HOUR,
  uploaded: HOUR,
  published: null,
  failed: null,
  cancelled: null,
};
/** After the end of a wait its job goes on by itself; the sweeper gives it this long. */
const WAIT_GRACE = 10 * MINUTE;

/** When the sweeper is to look; null: never. `till` is the end of a known wait. */
export function deadlineOf(status: UploadStatus, now: Date, till: Date | null = null): Date | null {
  const patience = PATIENCE[status];
  if (patience === null) return null;
  return new Date(
    till ? Math.max(till.getTime(), now.getTime()) + Math.min(patience, WAIT_GRACE) : now.getTime() + patience,
  );
}
