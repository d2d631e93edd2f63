import { route } from "@/lib/http/route";
import { searchDto, searchQuery } from "@/lib/services/search/schemas";
import { searchVideos } from "@/lib/services/search/search-videos";

export const GET = route({
  id: "searchYoutube",
  summary: "Search YouTube within the day's quota",
  description:
    "A search takes one of the day's searches (100 as a rule), whatever it finds; the same search again within six hours takes none. Only for editors and owners, because it spends what all share.",
  tags: ["parser"],
  access: "editor",
  query: searchQuery,
  output: searchDto,
  handler: ({ ctx, query }) => searchVideos(ctx, query),
});
