import { z } from "zod";
import { LIVE_TOPICS, type LiveTopic } from "@/lib/services/live/rules";
import { UploadStatus } from "@/prisma/generated/enums";

/** One event of the stream: `id` of the thing that changed, and the fields that did. */
export const liveData = z.looseObject({ id: z.string() });
export type LiveData = z.output<typeof liveData>;

export type LiveEventDto = { id: string; topic: LiveTopic; data: LiveData };

/** What a parse says while it goes on; `id` is the run. Counts are the workspace's own items of it. */
export const parseProgress = z.object({
  id: z.string(),
  status: z.enum(["queued", "running", "completed", "failed", "cancelled"]),
  total: z.int(),
  done: z.int(),
  failed: z.int(),
  item: z
    .object({
      id: z.string(),
      profileId: z.string(),
      bloggerIds: z.array(z.string()),
      title: z.string(),
      status: z.enum(["queued", "running", "completed", "failed", "cancelled"]),
      step: z.string().nullable(),
      videosSeen: z.int(),
      errorCode: z.string().nullable(),
    })
    .optional(),
});
export type ParseProgress = z.output<typeof parseProgress>;

/** JSON numbers while a double holds them exactly, decimal strings beyond. */
const bytes = z.union([z.int(), z.string().regex(/^\d+$/)]);

/** How an upload stands; only what changed beside `id` and `status`. */
export const uploadProgress = z.object({
  id: z.string(),
  status: z.enum(UploadStatus),
  title: z.string(),
  channelId: z.string(),
  bytes: bytes.optional(),
  total: bytes.nullish(),
  phase: z.enum(["download", "upload"]).optional(),
  waitingFor: z.string().nullish(),
  waitingTill: z.iso.datetime({ offset: true }).nullish(),
  errorCode: z.string().nullish(),
});
export type UploadProgress = z.output<typeof uploadProgress>;

/** Topic → what its events carry. */
export const liveShapes = {
  parse: parseProgress,
  import: liveData,
  upload: uploadProgress,
  download: liveData,
  notification: liveData,
} as const;

export type LiveShape<T extends LiveTopic> = z.output<(typeof liveShapes)[T]>;

/** One event as a browser hears it, from the stream or from another of its tabs. */
export const liveMessage = z
  .object({ id: z.string(), topic: z.enum(LIVE_TOPICS), data: liveData })
  .transform(({ id, topic, data }) => ({ id, topic, data: liveShapes[topic].parse(data) }));
export type LiveMessage = z.output<typeof liveMessage>;
