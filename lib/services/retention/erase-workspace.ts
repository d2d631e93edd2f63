import "server-only";
import type { Tx } from "@/lib/db/client";
import { lockAcrossProcesses } from "@/lib/db/session-locks";
import { disconnectChannel } from "@/lib/services/channels/disconnect-channel";
import type { Ctx } from "@/lib/services/context";
import { removeMediaBytes } from "@/lib/services/files/remove-media-bytes";
import { removeImportFiles } from "@/lib/services/imports/import-files";
import { logErasure } from "./log-erasure";

/**
 * Erases a workspace with all that is its own: access to channels is withdrawn at Google, stored files and imported points go.
 * What it shared with others by watching stays. A failure on the way leaves what is left, and a repeat goes on from there.
 */
export async function eraseWorkspace(ctx: Ctx): Promise<void> {
  const { db, workspaceId } = ctx;
  const channels = await db.channel.findMany({
    where: { workspaceId, status: { not: "disconnected" } },
    select: { id: true },
  });
  for (const { id } of channels) await disconnectChannel(ctx, id);
  const files = await db.mediaFile.findMany({ where: { workspaceId }, select: { storageKey: true } });
  for (const { storageKey } of files) {
    const release = await lockAcrossProcesses(storageKey);
    try {
      await removeMediaBytes(storageKey);
    } finally {
      await release();
    }
  }
  const imports = await db.importJob.findMany({
    where: { workspaceId, fileKey: { not: null } },
    select: { fileKey: true },
  });
  for (const { fileKey } of imports) if (fileKey) await removeImportFiles(fileKey);
  await db.$transaction((tx) => eraseRows(tx, ctx), { timeout: 120_000 });
}

async function eraseRows(tx: Tx, { workspaceId: scope, now }: Ctx): Promise<void> {
  const videoPoints = await tx.$executeRaw`
    DELETE FROM "VideoSnapshot" s USING "VideoState" state
    WHERE state.scope = ${scope}::uuid AND s."videoId" = state."videoId" AND s.scope = ${scope}::uuid`;
  const profilePoints = await tx.$executeRaw`
    DELETE FROM "ProfileSnapshot" s
    USING (SELECT DISTINCT "profileId" FROM "ProfileRollup" WHERE scope = ${scope}::uuid) seen
    WHERE s."profileId" = seen."profileId" AND s.scope = ${scope}::uuid`;
  const { count: videos } = await tx.videoState.deleteMany({ where: { scope } });
  await tx.profileRollup.deleteMany({ where: { scope } });
  await tx.profileView.deleteMany({ where: { scope } });
  await tx.post.deleteMany({ where: { workspaceId: scope } });
  const { count: profiles } = await tx.profile.deleteMany({ where: { scope } });
  await tx.video.deleteMany({ where: { scope } });
  await tx.parseRun.deleteMany({ where: { workspaceId: scope } });
  await tx.liveEvent.deleteMany({ where: { workspaceId: scope } });
  await tx.workspace.deleteMany({ where: { id: scope } });
  await logErasure(
    tx,
    { occasion: `workspace ${scope}`, rule: "workspace_request", workspaceId: scope, entityId: scope, at: now },
    { profiles, videos, videoPoints, profilePoints },
  );
}
