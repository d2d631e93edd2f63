import { z } from "zod";
import { MAX_QUERY_LENGTH } from "@/lib/services/views/rules";
import { SHARE_PAGES } from "./rules";

const at = z.iso.datetime({ offset: true });

export const shareParams = z.object({ id: z.uuid() });

export const createShareInput = z
  .object({
    page: z.enum(SHARE_PAGES),
    /** of the page `blogger`, and only there */
    bloggerId: z.uuid().nullish(),
    name: z.string().trim().min(1).max(120),
    /** the filter, fixed for good: the page's query string */
    query: z.string().max(MAX_QUERY_LENGTH).default(""),
    /** in the future, at most 366 days ahead */
    expiresAt: at,
  })
  .refine((input) => (input.page === "blogger") === (input.bloggerId != null), {
    error: "belongs to the page blogger, which needs it",
    path: ["bloggerId"],
  });
export type CreateShareInput = z.output<typeof createShareInput>;

export const shareDto = z.object({
  id: z.uuid(),
  page: z.enum(SHARE_PAGES),
  bloggerId: z.uuid().nullable(),
  name: z.string(),
  query: z.string(),
  /** the first characters of the link's secret, to tell links apart */
  prefix: z.string(),
  createdBy: z.string().nullable(),
  createdAt: at,
  expiresAt: at,
  revokedAt: at.nullable(),
  /** how often it was opened */
  views: z.int(),
  lastViewedAt: at.nullable(),
});
export type ShareDto = z.output<typeof shareDto>;
export const shareList = z.object({ items: z.array(shareDto) });
/** `url` is told once: only the hash of its secret is kept. */
export const newShareDto = shareDto.extend({ url: z.url() });
export type NewShareDto = z.output<typeof newShareDto>;
