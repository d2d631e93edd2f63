import "server-only";
import { pool } from "@/lib/db/client";
import { ensurePartitions } from "@/lib/db/partitions";
import type { SystemCtx } from "@/lib/services/context";
import { tidyMedia } from "@/lib/services/files/tidy-media";
import { removeStaleImportFiles } from "@/lib/services/imports/remove-stale-import-files";
import { settleStaleQuota } from "@/lib/services/quota/settle-stale-quota";

const DAY_MS = 24 * 60 * 60_000;
/** The job server drops a repeated event id for a day, so a sent event must not be forgotten sooner. */
const OUTBOX_DAYS = 7;
const LIVE_DAYS = 1;
/** A session that ended is kept for a while, for its owner's list of sign-ins. */
const SESSION_DAYS = 30;

export type Tidied = {
  outbox: number;
  liveEvents: number;
  idempotencyKeys: number;
  sessions: number;
  passwordResets: number;
  consents: number;
  quotaReservations: number;
  importFiles: number;
  expiredMedia: number;
  mediaDrafts: number;
};

/** The nightly housekeeping: forgets what is over, and keeps the next months' partitions ready. Safe to repeat. */
export async function tidyUp(ctx: SystemCtx): Promise<Tidied> {
  const { db, now } = ctx;
  const before = (days: number) => ({ lt: new Date(now.getTime() - days * DAY_MS) });
  await ensurePartitions(pool(), now);
  const outbox = await db.outbox.deleteMany({ where: { sentAt: before(OUTBOX_DAYS) } });
  const live = await db.liveEvent.deleteMany({ where: { createdAt: before(LIVE_DAYS) } });
  const keys = await db.idempotencyKey.deleteMany({ where: { expiresAt: before(0) } });
  const sessions = await db.session.deleteMany({ where: { expiresAt: before(SESSION_DAYS) } });
  const resets = await db.passwordReset.deleteMany({ where: { expiresAt: before(SESSION_DAYS) } });
  const consents = await db.oAuthAttempt.deleteMany({ where: { expiresAt: before(0) } });
  const media = await tidyMedia(ctx);
  return {
    outbox: outbox.count,
    liveEvents: live.count,
    idempotencyKeys: keys.count,
    sessions: sessions.count,
    passwordResets: resets.count,
    consents: consents.count,
    quotaReservations: await settleStaleQuota(db, now),
    importFiles: await removeStaleImportFiles(ctx),
    expiredMedia: media.expired,
    mediaDrafts: media.drafts,
  };
}
