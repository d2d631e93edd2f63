import { z } from "zod";
import { pageOf, pageQuery } from "@/lib/services/paging/schemas";
import { MediaFileOrigin, MediaFileStatus } from "@/prisma/generated/enums";

const time = z.iso.datetime({ offset: true });
const bytes = z.union([z.int(), z.string().regex(/^\d+$/)]);

/** A stored file. `kind` is what its bytes are; null before they were read. */
export const mediaFileDto = z.object({
  id: z.string(),
  name: z.string(),
  origin: z.enum(MediaFileOrigin),
  status: z.enum(MediaFileStatus),
  kind: z.enum(["video", "image"]).nullable(),
  size: bytes.nullable(),
  received: bytes,
  sha256: z.string().nullable(),
  container: z.string().nullable(),
  durationSec: z.number().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  videoCodec: z.string().nullable(),
  audioCodec: z.string().nullable(),
  error: z.object({ code: z.string(), detail: z.string() }).nullable(),
  createdAt: time,
  readyAt: time.nullable(),
});
export type MediaFileDto = z.output<typeof mediaFileDto>;

export const mediaFilesQuery = pageQuery.extend({
  status: z.enum(MediaFileStatus).optional(),
  kind: z.enum(["video", "image"]).optional(),
});
export type MediaFilesQuery = z.output<typeof mediaFilesQuery>;
export const mediaFilesPage = pageOf(mediaFileDto);
