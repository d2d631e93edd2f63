import { z } from "zod";
import { LIVE_TOPICS, type LiveTopic } from "@/lib/services/live/rules";

export const liveQuery = z.object({
  lastEventId: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .describe("As `Last-Event-ID`, for a client that opens a new stream where another one ended."),
  topics: z
    .string()
    .optional()
    .describe("Comma-separated: parse, import, upload, download, notification. All of them without it.")
    .transform((list, context): LiveTopic[] => {
      const asked = (list ?? "").split(",").map((name) => name.trim());
      const wanted = asked.filter((name) => name !== "");
      const unknown = wanted.find((name) => !LIVE_TOPICS.some((topic) => topic === name));
      if (unknown !== undefined) {
        context.addIssue({ code: "custom", message: `There is no topic ${unknown}.` });
        return z.NEVER;
      }
      return LIVE_TOPICS.filter((topic) => wanted.length === 0 || wanted.includes(topic));
    }),
});

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

/** Topic → what its events carry. */
export const liveShapes = {
  parse: parseProgress,
  import: liveData,
  upload: liveData,
  download: liveData,
  notification: liveData,
} as const;

export type LiveShape<T extends LiveTopic> = z.output<(typeof liveShapes)[T]>;

/** One event as a browser hears it, from the stream or from another of its tabs. */
export const liveMessage = z
  .object({ id: z.string(), topic: z.enum(LIVE_TOPICS), data: liveData })
  .transform(({ id, topic, data }) => ({ id, topic, data: liveShapes[topic].parse(data) }));
export type LiveMessage = z.output<typeof liveMessage>;
