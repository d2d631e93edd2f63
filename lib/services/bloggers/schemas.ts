import { z } from "zod";
import { bloggerAggregate } from "@/lib/services/metrics/schemas";
import { pageOf, pageQuery, sortQuery } from "@/lib/services/paging/schemas";
import { profileDto } from "@/lib/services/profiles/schemas";
import { Platform } from "@/prisma/generated/enums";

const name = z.string().trim().min(1).max(200);
const tag = z.string().trim().min(1).max(50);
const tags = z
  .array(tag)
  .max(50)
  .transform((list) => [...new Set(list)]);
/** One paste: a link, a handle, an id, or several of them in lines. */
const paste = z.string().trim().min(1).max(20_000);

export const createBloggerInput = z.object({
  name: name.optional().describe("Without it, the title of the first channel."),
  urls: z.array(paste).min(1).max(50),
  tags: tags.default([]),
});
export type CreateBloggerInput = z.output<typeof createBloggerInput>;

export const updateBloggerInput = z.object({
  name: name.optional(),
  tags: tags.optional(),
  urls: z
    .array(paste)
    .min(1)
    .max(50)
    .optional()
    .describe("All links of the blogger: those that are missing are no longer watched, new ones are parsed."),
});
export type UpdateBloggerInput = z.output<typeof updateBloggerInput>;

export const addBloggerLinksInput = z.object({ urls: z.array(paste).min(1).max(50) });
export type AddBloggerLinksInput = z.output<typeof addBloggerLinksInput>;

export const bloggerDto = z.object({
  id: z.string(),
  name: z.string(),
  tags: z.array(z.string()),
  profiles: z.array(profileDto),
  createdAt: z.iso.datetime({ offset: true }),
  ...bloggerAggregate.shape,
});
export type BloggerDto = z.output<typeof bloggerDto>;

export const runRef = z.object({ id: z.string() });

export const createdBloggerDto = z.object({
  id: z.string(),
  name: z.string(),
  tags: z.array(z.string()),
  profiles: z.array(profileDto),
  run: runRef,
});
export type CreatedBloggerDto = z.output<typeof createdBloggerDto>;

export const updatedBloggerDto = bloggerDto.extend({ run: runRef.nullable() });
export type UpdatedBloggerDto = z.output<typeof updatedBloggerDto>;

export const BLOGGER_SORTS = [
  "name",
  "createdAt",
  "lastParsedAt",
  "videoCount",
  "views",
  "gainedViews",
  "likes",
  "comments",
  "followers",
  "engagementRate",
] as const;
export type BloggerSort = (typeof BLOGGER_SORTS)[number];

export const bloggersQuery = pageQuery.extend({
  q: z.string().trim().max(200).optional().describe("Part of the name, a handle, a title or a tag."),
  platform: z.enum(Platform).optional(),
  tag: tag.optional(),
  sort: sortQuery(BLOGGER_SORTS, "-createdAt"),
});
export type BloggersQuery = z.output<typeof bloggersQuery>;

export const bloggersPage = pageOf(bloggerDto);
export type BloggersPage = z.output<typeof bloggersPage>;

export const bloggerParams = z.object({ id: z.uuid() });

export const linkProfileInput = z.object({
  profileId: z.uuid().describe("the account that an import made"),
  into: z.uuid().describe("the blogger's channel that it is"),
});
export type LinkProfileInput = z.output<typeof linkProfileInput>;

export const MAX_IMPORT_LINES = 5_000;

export const importBloggersInput = z.object({
  text: z.string().max(2_000_000).optional().describe("One creator a line, or CSV with the columns url, name, tags."),
  items: z
    .array(z.object({ url: paste, name: name.optional(), tags: tags.optional() }))
    .max(MAX_IMPORT_LINES)
    .optional(),
});
export type ImportBloggersInput = z.output<typeof importBloggersInput>;

export const importedLine = z.object({
  line: z.int(),
  input: z.string(),
  result: z.enum(["created", "already_watched", "rejected"]),
  bloggerId: z.string().nullable(),
  code: z.string().nullable(),
  reason: z.string().nullable(),
});
export const importedBloggersDto = z.object({
  created: z.int(),
  alreadyWatched: z.int(),
  rejected: z.int(),
  run: runRef.nullable(),
  lines: z.array(importedLine),
});
export type ImportedBloggersDto = z.output<typeof importedBloggersDto>;
export type ImportedLine = z.output<typeof importedLine>;
