import type { ComparedBlogger } from "@/lib/services/compare/schemas";

/** Through when the numbers of all of them together reach, and who told them. */
export function newestOf(bloggers: readonly Pick<ComparedBlogger, "dataThrough" | "sources">[]) {
  return {
    dataThrough:
      bloggers
        .flatMap(({ dataThrough }) => dataThrough ?? [])
        .sort()
        .at(-1) ?? null,
    sources: [...new Set(bloggers.flatMap(({ sources }) => sources))].sort(),
  };
}
