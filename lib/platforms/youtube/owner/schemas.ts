import { z } from "zod";

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const instant = z
  .string()
  .nullish()
  .transform((value) => (value && !Number.isNaN(Date.parse(value)) ? new Date(value) : null));

/** What the owner is told of a video; every part may be missing. */
export const ownVideoItem = z.object({
  id: z.string(),
  snippet: z.object({ title: z.string(), publishedAt: instant, channelId: text }).nullish(),
  status: z
    .object({
      uploadStatus: text,
      privacyStatus: z.enum(["public", "unlisted", "private"]).nullish().catch(null),
      failureReason: text,
      rejectionReason: text,
      publishAt: instant,
    })
    .nullish(),
  processingDetails: z.object({ processingStatus: text, processingFailureReason: text }).nullish(),
  fileDetails: z.object({ fileName: text }).nullish(),
});
export const ownVideoList = z.object({ items: z.array(ownVideoItem).default([]) });

export const categoryList = z.object({
  items: z
    .array(z.object({ id: z.string(), snippet: z.object({ title: z.string(), assignable: z.boolean().nullish() }) }))
    .default([]),
});

export const playlistList = z.object({
  items: z
    .array(
      z.object({
        id: z.string(),
        snippet: z.object({ title: z.string() }).nullish(),
        status: z.object({ privacyStatus: text }).nullish(),
      }),
    )
    .default([]),
  nextPageToken: text,
});

export const inserted = z.object({ id: text });
