import { z } from "zod";
import { OnQuota, PrivacyStatus } from "@/prisma/generated/enums";

const time = z.iso.datetime({ offset: true });

// What a form holds while it is being filled in: anything may be missing or still wrong, and nothing is unbounded.
const title = z.string().max(2_000);
const description = z.string().max(60_000);
const tags = z.array(z.string().max(1_000)).max(600);

// Without defaults, for in a partial object zod fills them in, and a template would overwrite what it does not name.
const settings = z.object({
  description,
  tags,
  categoryId: z.string().regex(/^\d+$/).nullable(),
  privacyStatus: z.enum(PrivacyStatus),
  publishAt: time.nullable(),
  madeForKids: z.boolean().nullable(),
  containsSyntheticMedia: z.boolean(),
  notifySubscribers: z.boolean(),
  onQuota: z.enum(OnQuota),
});

/** What YouTube is told of every video of the form alike. `madeForKids` null: not chosen yet. */
export const uploadSettings = z.object({
  description: settings.shape.description.default(""),
  tags: settings.shape.tags.default([]),
  categoryId: settings.shape.categoryId.default(null),
  privacyStatus: settings.shape.privacyStatus.default("private"),
  publishAt: settings.shape.publishAt.default(null),
  madeForKids: settings.shape.madeForKids.default(null),
  containsSyntheticMedia: settings.shape.containsSyntheticMedia.default(false),
  notifySubscribers: settings.shape.notifySubscribers.default(true),
  onQuota: settings.shape.onQuota.default("wait"),
});
export const uploadSettingsChanges = settings.partial();
export type UploadSettings = z.output<typeof uploadSettings>;

/** A file of the form: `fileId` null while its bytes have not begun to come, or were lost with the page. */
export const draftSource = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("file"),
    fileId: z.uuid().nullable(),
    name: z.string().max(1_000),
    size: z.int().nonnegative().nullable(),
  }),
  z.object({ kind: z.literal("url"), url: z.string().max(4_000) }),
]);
export type DraftSource = z.output<typeof draftSource>;

export const draftVideo = z.object({
  /** tells the videos of one form apart */
  key: z.string().min(1).max(64),
  source: draftSource,
  title,
  thumbnailFileId: z.uuid().nullable().default(null),
  /** null: to every chosen channel */
  channelIds: z.array(z.uuid()).max(50).nullable().default(null),
});
export type DraftVideo = z.output<typeof draftVideo>;

/** What is different for one channel; a key that is absent is as for all. */
export const channelChanges = z
  .object({
    title,
    description,
    tags,
    categoryId: z.string().regex(/^\d+$/).nullable(),
    privacyStatus: z.enum(PrivacyStatus),
    publishAt: time.nullable(),
  })
  .partial();
export type ChannelChanges = z.output<typeof channelChanges>;

export const draftChannel = z.object({
  channelId: z.uuid(),
  /** playlists belong to a channel, so they are always its own */
  playlistId: z.string().max(100).nullable().default(null),
  changes: channelChanges.default({}),
});
export type DraftChannel = z.output<typeof draftChannel>;

export const uploadFormValues = uploadSettings.extend({
  videos: z.array(draftVideo).max(50).default([]),
  channels: z.array(draftChannel).max(50).default([]),
});
export type UploadFormValues = z.output<typeof uploadFormValues>;

export const draftParams = z.object({ id: z.uuid() });
export const saveDraftInput = z.object({ values: uploadFormValues });

export const uploadDraftDto = z.object({
  id: z.string(),
  values: uploadFormValues,
  createdAt: time,
  updatedAt: time,
});
export type UploadDraftDto = z.output<typeof uploadDraftDto>;
export const uploadDraftsDto = z.object({ items: z.array(uploadDraftDto) });
