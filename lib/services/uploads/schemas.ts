import { z } from "zod";
import { pageOf, pageQuery, sortQuery } from "@/lib/services/paging/schemas";
import { OnQuota, PrivacyStatus, UploadStatus } from "@/prisma/generated/enums";

const time = z.iso.datetime({ offset: true });
/** Bytes: a number while safe, a decimal string above. */
const bytes = z.union([z.int(), z.string().regex(/^\d+$/)]);

/** Where the bytes come from: a stored file, or an address that the server fetches. */
export const uploadSource = z.union([
  z.strictObject({ fileId: z.uuid() }),
  z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(4_000) }),
]);
export type UploadSource = z.output<typeof uploadSource>;

// Without defaults, for in a partial object zod fills them in, and they would overwrite what was not named.
const metadata = z.object({
  title: z.string().trim().min(1).max(1_000),
  description: z.string().max(50_000),
  tags: z.array(z.string().trim().min(1).max(500)).max(500),
  categoryId: z.string().regex(/^\d+$/).optional(),
  privacyStatus: z.enum(PrivacyStatus),
  publishAt: time.optional().describe("When it is to be seen by all. Ahead of time it lies private at YouTube."),
  madeForKids: z.boolean(),
  containsSyntheticMedia: z.boolean(),
  playlistId: z.string().min(2).max(100).optional(),
  thumbnailFileId: z.uuid().optional(),
  notifySubscribers: z.boolean(),
});

/** What YouTube is told. Limits are checked by `rules/metadata.ts`, which also counts for the form. */
export const uploadMetadata = metadata.extend({
  description: metadata.shape.description.default(""),
  tags: metadata.shape.tags.default([]),
  containsSyntheticMedia: metadata.shape.containsSyntheticMedia.default(false),
  notifySubscribers: metadata.shape.notifySubscribers.default(true),
});
export type UploadMetadata = z.output<typeof uploadMetadata>;

/** Some of it; what is absent stays as it is. */
export const uploadMetadataChanges = metadata.partial();
export type UploadMetadataChanges = z.output<typeof uploadMetadataChanges>;

const steering = {
  onQuota: z.enum(OnQuota).default("wait").describe("When the day's quota is used up: wait for the next day, or fail."),
  draft: z.boolean().default(false).describe("Keep it; nothing is sent before it is queued."),
};

/** One video to several channels. */
const sameForAll = z.strictObject({
  channelIds: z.array(z.uuid()).min(1).max(50),
  source: uploadSource,
  ...uploadMetadata.shape,
  overrides: z
    .array(z.object({ channelId: z.uuid(), ...uploadMetadataChanges.shape }))
    .max(50)
    .default([])
    .describe("What is different for one of the channels."),
  ...steering,
});

/** Different media, or different words, for each. */
const eachItsOwn = z.strictObject({
  items: z
    .array(z.strictObject({ channelId: z.uuid(), source: uploadSource, ...uploadMetadata.shape }))
    .min(1)
    .max(100),
  ...steering,
});

export const createUploadsInput = z.union([eachItsOwn, sameForAll]);
export type CreateUploadsInput = z.output<typeof createUploadsInput>;

export const createdUploadsDto = z.object({
  items: z.array(z.object({ id: z.string(), channelId: z.string(), status: z.enum(UploadStatus) })),
});
export type CreatedUploadsDto = z.output<typeof createdUploadsDto>;

/** Only while it is a draft, scheduled or queued; `null` takes a value away. `status` moves a draft on, or back. */
export const updateUploadInput = z.object({
  ...uploadMetadataChanges.shape,
  categoryId: uploadMetadata.shape.categoryId.nullable(),
  publishAt: uploadMetadata.shape.publishAt.nullable(),
  playlistId: uploadMetadata.shape.playlistId.nullable(),
  thumbnailFileId: uploadMetadata.shape.thumbnailFileId.nullable(),
  status: z.enum(["draft", "queued"]).optional(),
});
export type UpdateUploadInput = z.output<typeof updateUploadInput>;

/** `confirmNoVideo`: a person has looked, and YouTube certainly does not have the video; it is sent again. */
export const retryUploadInput = z
  .object({ confirmNoVideo: z.boolean().default(false) })
  .default({ confirmNoVideo: false });
export type RetryUploadInput = z.output<typeof retryUploadInput>;

export const uploadEventDto = z.object({
  at: time,
  type: z.string(),
  from: z.enum(UploadStatus).nullable(),
  to: z.enum(UploadStatus).nullable(),
  actor: z.string().describe("Who: a person's name, or the part of the system."),
  detail: z.string(),
  evidence: z.record(z.string(), z.unknown()).nullable(),
});
export type UploadEventDto = z.output<typeof uploadEventDto>;

export const uploadDto = z.object({
  id: z.string(),
  batchId: z.string(),
  status: z.enum(UploadStatus),
  channel: z.object({
    id: z.string(),
    title: z.string(),
    handle: z.string().nullable(),
    thumbnailUrl: z.string().nullable(),
  }),
  source: z.object({
    fileId: z.string().nullable(),
    url: z.string().nullable(),
    name: z.string().nullable(),
    durationSec: z.number().nullable(),
    size: bytes.nullable(),
  }),
  thumbnailUrl: z.string().nullable().describe("Served by us; null before there is a video."),
  title: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  categoryId: z.string().nullable(),
  privacyStatus: z.enum(PrivacyStatus),
  actualPrivacy: z.enum(PrivacyStatus).nullable().describe("What YouTube made of it; null before it was read."),
  publishAt: time.nullable(),
  madeForKids: z.boolean(),
  containsSyntheticMedia: z.boolean(),
  playlistId: z.string().nullable(),
  thumbnailFileId: z.string().nullable(),
  notifySubscribers: z.boolean(),
  onQuota: z.enum(OnQuota),
  progress: z.object({
    bytes,
    total: bytes.nullable(),
    phase: z.enum(["download", "upload"]).describe("Of what the bytes are counted."),
  }),
  waitingFor: z.enum(["quota", "channel_limit", "reconnect", "schedule", "backoff"]).nullable(),
  waitingTill: time.nullable(),
  youtubeVideoId: z.string().nullable(),
  videoUrl: z.string().nullable(),
  studioUrl: z.string().nullable(),
  postId: z.string().nullable(),
  error: z.object({ code: z.string(), detail: z.string(), remedy: z.string().nullable() }).nullable(),
  warnings: z.array(z.object({ code: z.string(), detail: z.string() })),
  createdAt: time,
  updatedAt: time,
  uploadedAt: time.nullable(),
  publishedAt: time.nullable(),
  finishedAt: time.nullable(),
});
export type UploadDto = z.output<typeof uploadDto>;

export const uploadDetailDto = uploadDto.extend({ events: z.array(uploadEventDto) });
export type UploadDetailDto = z.output<typeof uploadDetailDto>;

export const UPLOAD_SORTS = ["createdAt", "publishAt", "title", "status"] as const;

export const uploadsQuery = pageQuery.extend({
  channelId: z.uuid().optional(),
  status: z
    .string()
    .optional()
    .describe("Comma-separated statuses.")
    .transform((list) => (list ?? "").split(",").filter((one) => one !== ""))
    .pipe(z.array(z.enum(UploadStatus))),
  from: time.optional().describe("Planned or published from here: for a calendar."),
  to: time.optional(),
  q: z.string().trim().max(200).optional(),
  sort: sortQuery(UPLOAD_SORTS, "-createdAt"),
});
export type UploadsQuery = z.output<typeof uploadsQuery>;

export const uploadsPage = pageOf(uploadDto);
export type UploadsPage = z.output<typeof uploadsPage>;

export const uploadParams = z.object({ id: z.uuid() });

/** One thing that was looked at before anything is spent. */
export const preflightCheck = z.object({
  code: z.enum([
    "title",
    "description",
    "tags",
    "schedule",
    "container",
    "size",
    "duration",
    "short",
    "scopes",
    "channel",
    "quota",
    "disk",
    "private_lock",
    "duplicate",
    "source",
    "thumbnail",
    "category",
  ]),
  result: z.enum(["pass", "warn", "fail"]),
  detail: z.string(),
  remedy: z.string().nullable(),
});
export type PreflightCheck = z.output<typeof preflightCheck>;

export const preflightDto = z.object({
  ok: z.boolean().describe("Nothing fails; there may be warnings."),
  items: z.array(z.object({ channelId: z.string(), checks: z.array(preflightCheck) })),
});
export type PreflightDto = z.output<typeof preflightDto>;
