import { z } from "zod";
import { MAX_QUERY_LENGTH, toViewQuery, VIEW_PAGE_KEYS } from "./rules";

const at = z.iso.datetime({ offset: true });
const page = z.enum(VIEW_PAGE_KEYS);
const name = z.string().trim().min(1).max(80);
/** With or without `?`; kept with its keys in order. */
const query = z.string().max(MAX_QUERY_LENGTH).transform(toViewQuery);

export const viewParams = z.object({ id: z.uuid() });
export const viewsQuery = z.object({ page: page.optional() });
export type ViewsQuery = z.output<typeof viewsQuery>;

export const createViewInput = z.object({
  page,
  name,
  query,
  /** true: everybody of the workspace has it; needs the role editor */
  shared: z.boolean().default(false),
});
export type CreateViewInput = z.output<typeof createViewInput>;

export const updateViewInput = z.object({ name, query, shared: z.boolean() }).partial();
export type UpdateViewInput = z.output<typeof updateViewInput>;

export const viewDto = z.object({
  id: z.uuid(),
  page,
  name: z.string(),
  /** without `?` */
  query: z.string(),
  shared: z.boolean(),
  createdAt: at,
  updatedAt: at,
});
export type ViewDto = z.output<typeof viewDto>;
export const viewList = z.object({ items: z.array(viewDto) });
