import { z } from "zod";
import { mediaFileDto } from "@/lib/services/files/schemas";
import { pageOf, pageQuery } from "@/lib/services/paging/schemas";
import { DownloadStatus, Platform } from "@/prisma/generated/enums";

const time = z.iso.datetime({ offset: true });
const bytes = z.union([z.int(), z.string().regex(/^\d+$/)]);

/** `best`, or the most lines of the picture's smaller side. */
export const DOWNLOAD_FORMATS = ["best", "1080p", "720p", "480p"] as const;
export type DownloadFormat = (typeof DOWNLOAD_FORMATS)[number];

export const downloadInput = z.strictObject({
  url: z
    .string()
    .trim()
    .min(1)
    .max(2_048)
    .describe("A video's link on YouTube, TikTok or Instagram, or the address of a file"),
  title: z.string().trim().min(1).max(200).optional().describe("Its name here; the page's own without it"),
  format: z.enum(DOWNLOAD_FORMATS).default("1080p"),
  subtitles: z
    .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))
    .max(10)
    .default([])
    .describe("Languages whose subtitles go into the file, where the page has them"),
});
export type DownloadInput = z.output<typeof downloadInput>;

export const downloadDto = z.object({
  id: z.string(),
  url: z.string(),
  platform: z.enum(Platform).nullable(),
  format: z.enum(DOWNLOAD_FORMATS),
  subtitles: z.array(z.string()),
  status: z.enum(DownloadStatus),
  phase: z.enum(["metadata", "download", "store"]).nullable(),
  progress: z.object({
    bytes,
    total: bytes.nullable(),
    speed: bytes.nullable().describe("bytes a second"),
    eta: z.int().nullable().describe("seconds"),
  }),
  metadata: z.object({
    title: z.string().nullable(),
    channel: z.string().nullable(),
    durationSec: z.int().nullable(),
    thumbnailUrl: z.string().nullable(),
  }),
  media: mediaFileDto.nullable(),
  error: z.object({ code: z.string(), detail: z.string() }).nullable(),
  createdAt: time,
  startedAt: time.nullable(),
  finishedAt: time.nullable(),
});
export type DownloadDto = z.output<typeof downloadDto>;

export const downloadParams = z.object({ id: z.uuid() });
export const downloadsQuery = pageQuery.extend({
  status: z.enum(DownloadStatus).optional(),
  q: z.string().trim().max(200).optional(),
});
export type DownloadsQuery = z.output<typeof downloadsQuery>;
export const downloadsPage = pageOf(downloadDto);
