import "server-only";
import type { Tx } from "@/lib/db/client";
import type { SystemCtx } from "@/lib/services/context";
import { importPoints } from "@/lib/services/metrics/import-points";
import type { ProfilePoint, VideoPoint } from "@/lib/services/metrics/points";
import { truncateToMinute } from "@/lib/time/truncate-to-minute";
import type { ImportJob } from "@/prisma/generated/client";
import type { RecordBlock } from "./read-records";
import { reportImport } from "./report-import";
import { resolveCreators } from "./resolve-creators";
import { resolveVideos } from "./resolve-videos";
import type { ImportedRow } from "./rules/map-row";
import type { RowProblem } from "./rules/row-reasons";
import { touchOwnProfiles } from "./touch-own-profiles";

export type BadRow = RowProblem & { line: number };

/** How many refused rows are kept by name. */
const KEPT_ERRORS = 1_000;

/** Stores one batch: creators, videos, points, refused rows and how far the file has been read. */
export async function storeRows(
  tx: Tx,
  ctx: SystemCtx,
  expected: ImportJob,
  batch: { good: ImportedRow[]; bad: BadRow[]; block: RecordBlock },
): Promise<"stored" | "ended"> {
  const [job] = await tx.$queryRaw<{ status: string; position: bigint; errorCount: number }[]>`
    SELECT status, position, "errorCount" FROM "ImportJob" WHERE id = ${expected.id}::uuid FOR UPDATE`;
  if (job?.status !== "running") return "ended";
  // Another worker has stored these rows already.
  if (job.position !== expected.position) return "stored";

  const { workspaceId, id: importId } = expected;
  const creators = await resolveCreators(tx, ctx, workspaceId, batch.good);
  const { videos, refused } = await resolveVideos(tx, workspaceId, batch.good, creators);
  const videoPoints: VideoPoint[] = [];
  const profilePoints: ProfilePoint[] = [];
  const withoutVideo = new Set<ProfilePoint>();
  for (const row of batch.good) {
    if (refused.has(row)) continue;
    const video = videos.get(row);
    const profileId = video?.profileId ?? creators.get(row)?.profileId;
    if (!profileId) throw new Error(`Line ${row.line} has no profile.`);
    const origin = {
      profileId,
      observedAt: truncateToMinute(row.observedAt),
      source: "import",
      quality: row.quality,
      importId,
      previousSeenAt: null,
    };
    if (video) videoPoints.push({ ...row.metrics, ...origin, videoId: video.id });
    if (row.followers !== null) {
      const point = { ...origin, followers: row.followers, videoCount: null, views: null };
      profilePoints.push(point);
      if (!video) withoutVideo.add(point);
    }
  }
  const written = await importPoints(tx, workspaceId, { videoPoints, profilePoints });
  await touchOwnProfiles(tx, workspaceId, [...written.videoPoints, ...written.profilePoints]);

  const imported = written.videoPoints.length + written.profilePoints.filter((point) => withoutVideo.has(point)).length;
  const bad = [...batch.bad, ...[...refused].map(([row, problem]) => ({ line: row.line, ...problem }))];
  await tx.importError.createMany({
    data: bad.slice(0, Math.max(0, KEPT_ERRORS - job.errorCount)).map((row) => ({ importId, ...row })),
    skipDuplicates: true,
  });
  const updated = await tx.importJob.update({
    where: { id: importId },
    data: {
      rows: { increment: batch.good.length + batch.bad.length },
      imported: { increment: imported },
      skipped: { increment: batch.good.length - refused.size - imported },
      errorCount: { increment: bad.length },
      position: BigInt(batch.block.next.byte),
      line: batch.block.next.line,
    },
  });
  await reportImport(tx, updated);
  return "stored";
}
