import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";

const bloggerShapes = () => import("@/lib/services/bloggers/schemas");
const videoShapes = () => import("@/lib/services/videos/schemas");

const LIMIT = 5;

/** The first few creators and videos by name. */
export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ["palette", text],
    queryFn: async ({ signal }) => {
      const [bloggers, videos] = await Promise.all([
        api("/api/bloggers", {
          query: { q: text, limit: LIMIT, sort: "-views" },
          output: async () => (await bloggerShapes()).bloggersPage,
          signal,
        }),
        api("/api/videos", {
          query: { q: text, limit: LIMIT, sort: "-views" },
          output: async () => (await videoShapes()).videosPage,
          signal,
        }),
      ]);
      return { bloggers: bloggers.items, videos: videos.items };
    },
  });
