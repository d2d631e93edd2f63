import "server-only";
import { AppError } from "@/lib/errors";
import { covers } from "@/lib/services/channels/rules";
import type { Ctx } from "@/lib/services/context";
import { getMediaOrThrow } from "@/lib/services/files/get-media-or-throw";
import { isContainer, kindOf } from "@/lib/services/files/rules/limits";
import { getQuota } from "@/lib/services/quota/get-quota";
import { ensureStorageRoom } from "@/lib/storage/disk-guard";
import type { Channel, MediaFile } from "@/prisma/generated/client";
import { findDuplicate } from "./find-duplicate";
import { lookAtSource } from "./look-at-source";
import { readAudit } from "./read-audit";
import type { PreflightFacts } from "./rules/preflight/facts";
import { preflightChecks } from "./rules/preflight/preflight-checks";
import { type WantedUpload, wantedUploads } from "./rules/wanted-uploads";
import type { CreateUploadsInput, PreflightDto } from "./schemas";

type Shared = Pick<PreflightFacts, "audit"> & {
  channels: Map<string, Channel>;
  quota: { left: number; resetsAt: Date };
  input: CreateUploadsInput;
};

/** Looks at everything that can be looked at before a unit or a byte is spent. Foreign ids answer like unknown ones. */
export async function preflightUploads(ctx: Ctx, input: CreateUploadsInput): Promise<PreflightDto> {
  const wanted = wantedUploads(input);
  const { maxUploadsRemaining, resetsAt } = await getQuota(ctx);
  const shared: Shared = {
    input,
    channels: await channelsOf(ctx, wanted),
    quota: { left: maxUploadsRemaining, resetsAt: new Date(resetsAt) },
    audit: await readAudit(ctx),
  };
  const items: PreflightDto["items"] = [];
  for (const [before, one] of wanted.entries()) {
    const facts = await factsOf(ctx, one, { ...shared, before });
    items.push({ channelId: one.channelId, checks: preflightChecks(facts) });
  }
  return { ok: items.every(({ checks }) => checks.every((check) => check.result !== "fail")), items };
}

async function channelsOf(ctx: Ctx, wanted: readonly WantedUpload[]): Promise<Map<string, Channel>> {
  const ids = [...new Set(wanted.map(({ channelId }) => channelId))];
  const found = await ctx.db.channel.findMany({ where: { id: { in: ids }, workspaceId: ctx.workspaceId } });
  if (found.length < ids.length) throw new AppError("not_found", "There is no such channel.");
  return new Map(found.map((channel) => [channel.id, channel]));
}

async function factsOf(ctx: Ctx, wanted: WantedUpload, shared: Shared & { before: number }): Promise<PreflightFacts> {
  const { metadata, channelId, source } = wanted;
  const channel = shared.channels.get(channelId);
  if (!channel) throw new AppError("not_found", "There is no such channel.");
  const { quota, before, input, audit } = shared;
  const media = "fileId" in source ? await getMediaOrThrow(ctx, source.fileId) : null;
  const picture = metadata.thumbnailFileId ? await getMediaOrThrow(ctx, metadata.thumbnailFileId) : null;
  const bytes = media ? storedFacts(media) : await addressFacts("url" in source ? source.url : "");
  return {
    ...bytes,
    now: ctx.now,
    timeZone: ctx.timeZone,
    metadata,
    channel: {
      title: channel.title,
      status: channel.status,
      statusDetail: channel.statusDetail,
      uploadBlockedTill: channel.uploadBlockedTill,
      mayUpload: covers(channel.scopes, "upload"),
      mayRead: covers(channel.scopes, "read"),
      mayManage: covers(channel.scopes, "manage"),
    },
    quota: { ...quota, before, onQuota: input.onQuota },
    // What is stored already needs no more room.
    hasRoom: media !== null || (await hasRoom(bytes.file.bytes ?? 0n)),
    audit,
    duplicate: await findDuplicate(ctx, { channelId, media }),
    thumbnail: picture && { container: picture.container, bytes: picture.size },
  };
}

function storedFacts(media: MediaFile): Pick<PreflightFacts, "source" | "file"> {
  const { name, status, container, size, durationMs, width, height } = media;
  const failure = status === "failed" ? (media.errorDetail ?? `${name} could not be taken.`) : null;
  const isVideo = isContainer(container) ? kindOf(container) === "video" : null;
  return {
    source: { kind: "stored", name, arriving: status === "receiving", failure, isVideo },
    file: { container, bytes: size, durationMs, width, height },
  };
}

async function addressFacts(url: string): Promise<Pick<PreflightFacts, "source" | "file">> {
  const look = await lookAtSource(url);
  const known = look.reachable ? { container: look.container, bytes: look.bytes } : { container: null, bytes: null };
  return {
    source: { kind: "address", reachable: look.reachable, detail: look.detail },
    file: { ...known, durationMs: null, width: null, height: null },
  };
}

async function hasRoom(bytes: bigint): Promise<boolean> {
  try {
    await ensureStorageRoom(bytes);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "disk_full") return false;
    throw error;
  }
}
