import { z } from "zod";

/** `?limit=&cursor=`: extend it with an entity's own filters. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** what the page before gave as `nextCursor` */
  cursor: z.string().min(1).max(1_000).optional(),
});
export type PageQuery = z.output<typeof pageQuery>;

export type Sort<F extends string> = { field: F; direction: "asc" | "desc" };

/** `?sort=views` or `?sort=-views` (descending), against an allow-list; absent means `fallback`. */
export function sortQuery<const F extends string>(fields: readonly [F, ...F[]], fallback: F | `-${F}`) {
  const written = fields.flatMap((field) => [field, `-${field}`]);
  return z
    .enum(written)
    .optional()
    .transform((given): Sort<F> => {
      const value: string = given ?? fallback;
      const field = fields.find((one) => value === one || value === `-${one}`) ?? fields[0];
      return { field, direction: value.startsWith("-") ? "desc" : "asc" };
    });
}

/** One page of a list: `nextCursor` null is the last page. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    total: z.number().int().optional(),
  });
}

export type Page<T> = { items: T[]; nextCursor: string | null; total?: number };
