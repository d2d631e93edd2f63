import "server-only";
import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import type { OnQuota, Upload } from "@/prisma/generated/client";
import { addEvent } from "./add-event";
import { recordConsent } from "./record-consent";
import { reportUpload } from "./report-upload";
import { requestUpload } from "./request-upload";
import { deadlineOf } from "./rules/deadlines";
import { planPublication } from "./rules/publish-plan";
import type { WantedUpload } from "./rules/wanted-uploads";
import type { UploadMetadata } from "./schemas";

type Steering = { batchId: string; onQuota: OnQuota; draft: boolean };

/** One new upload, within the caller's transaction: its row, its trail, its job, and the channel's habits. */
export async function insertUpload(
  ctx: Omit<Ctx, "db"> & { db: Tx },
  wanted: WantedUpload,
  steering: Steering,
): Promise<Upload> {
  const { db: tx, workspaceId, now } = ctx;
  const { channelId, source, metadata } = wanted;
  const { draft } = steering;
  const publishAt = metadata.publishAt === undefined ? null : new Date(metadata.publishAt);
  const plan = planPublication({ privacyStatus: metadata.privacyStatus, publishAt }, now);
  const status = draft ? "draft" : plan.kind === "by_us" ? "scheduled" : "queued";
  const userId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const upload = await tx.upload.create({
    data: {
      ...columnsOf(metadata),
      workspaceId,
      channelId,
      batchId: steering.batchId,
      status,
      mediaFileId: "fileId" in source ? source.fileId : null,
      sourceUrl: "url" in source ? source.url : null,
      publishAt,
      onQuota: steering.onQuota,
      fileMark: `creatorscope-${randomUUID()}`,
      attempt: draft ? 0 : 1,
      deadlineAt: deadlineOf(status, now, plan.kind === "by_us" ? plan.at : null),
      createdById: userId,
      createdAt: now,
    },
  });
  const from = "fileId" in source ? { fileId: source.fileId } : { url: source.url };
  await addEvent(tx, ctx, upload, { type: "created", to: status, detail: "", evidence: from });
  await recordAudit(tx, ctx, {
    action: draft ? "upload.drafted" : "upload.created",
    entityType: "upload",
    entityId: upload.id,
    detail: { title: upload.title, channelId },
  });
  if (!draft) {
    await recordConsent(tx, ctx, upload);
    await requestUpload(tx, upload);
    await tx.channel.updateMany({
      where: { id: channelId, workspaceId },
      data: { lastUsed: habitsOf(metadata, steering) },
    });
  }
  await reportUpload(tx, upload);
  return upload;
}

const columnsOf = (metadata: UploadMetadata) => ({
  title: metadata.title,
  description: metadata.description,
  tags: metadata.tags,
  categoryId: metadata.categoryId ?? null,
  privacyStatus: metadata.privacyStatus,
  madeForKids: metadata.madeForKids,
  containsSyntheticMedia: metadata.containsSyntheticMedia,
  playlistId: metadata.playlistId ?? null,
  thumbnailFileId: metadata.thumbnailFileId ?? null,
  notifySubscribers: metadata.notifySubscribers,
});

/** What the next form for this channel begins with: how it is published, not what is said. */
const habitsOf = (metadata: UploadMetadata, { onQuota }: Steering) => ({
  tags: metadata.tags,
  categoryId: metadata.categoryId ?? null,
  privacyStatus: metadata.privacyStatus,
  madeForKids: metadata.madeForKids,
  containsSyntheticMedia: metadata.containsSyntheticMedia,
  notifySubscribers: metadata.notifySubscribers,
  onQuota,
});
