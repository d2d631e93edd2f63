import "server-only";
import { z } from "zod";
import { listBloggers } from "@/lib/services/bloggers/list-bloggers";
import { type BloggerDto, bloggersQuery } from "@/lib/services/bloggers/schemas";
import { listTable } from "@/lib/services/export/export-table";
import { asFile } from "@/lib/services/export/schemas";

const ids = z
  .string()
  .regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,199}$/i)
  .optional()
  .describe("Only these bloggers: up to 200 ids, separated by commas.");

/** The table of bloggers, with its filters and order. */
export const bloggersTable = listTable({
  name: "bloggers",
  summary: "The table of bloggers",
  query: bloggersQuery.omit({ limit: true, cursor: true }).extend({ ids, ...asFile }),
  columns: [
    ["name", "text", (one: BloggerDto) => one.name],
    ["tags", "list", (one) => one.tags],
    ["platforms", "list", (one) => [...new Set(one.profiles.map(({ platform }) => platform))]],
    ["handles", "list", (one) => one.profiles.flatMap(({ handle }) => handle ?? [])],
    ["urls", "list", (one) => one.profiles.map(({ url }) => url)],
    ["videoCount", "count", (one) => one.videoCount],
    ["views", "count", (one) => one.views],
    ["gainedViews", "count", (one) => one.gainedViews],
    ["likes", "count", (one) => one.likes],
    ["comments", "count", (one) => one.comments],
    ["shares", "count", (one) => one.shares],
    ["followers", "count", (one) => one.followers],
    ["engagementRate", "number", (one) => one.engagementRate],
    ["lastParsedAt", "time", (one) => one.lastParsedAt],
    ["dataThrough", "time", (one) => one.dataThrough],
  ],
  open: async (ctx, { ids: asked, ...query }) => {
    const chosen = asked ? new Set(asked.toLowerCase().split(",")) : null;
    async function* rows() {
      // This list computes all figures before it cuts a page: so all of it is one page.
      const { items } = await listBloggers(ctx, { ...query, limit: Number.MAX_SAFE_INTEGER });
      yield chosen ? items.filter(({ id }) => chosen.has(id)) : items;
    }
    return { rows: rows() };
  },
});
