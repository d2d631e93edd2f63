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
