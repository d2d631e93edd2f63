import { type ApiHandler, ApiRefusal, listOf, listReply, partsOf, whole } from "./api-request";

const CATEGORIES: Record<string, string> = {
  "1": "Film & Animation",
  "2": "Autos & Vehicles",
  "10": "Music",
  "15": "Pets & Animals",
  "17": "Sports",
  "19": "Travel & Events",
  "20": "Gaming",
  "22": "People & Blogs",
  "23": "Comedy",
  "24": "Entertainment",
  "25": "News & Politics",
  "26": "Howto & Style",
  "27": "Education",
  "28": "Science & Technology",
  "29": "Nonprofits & Activism",
};

/** One that a video may be given. */
export const isCategory = (id: string): boolean => id !== "29" && id in CATEGORIES;

/** videoCategories.list by id or region (every region has the same). */
export const videoCategoriesList: ApiHandler = ({ query }) => {
  partsOf(query, ["snippet"]);
  const ids = listOf(query, "id");
  if (ids.length === 0 && !query.get("regionCode")) throw new ApiRefusal("missingRequiredParameter");
  const items = Object.entries(CATEGORIES)
    .filter(([id]) => ids.length === 0 || ids.includes(id))
    .map(([id, title]) => ({
      kind: "youtube#videoCategory",
      id,
      snippet: { title, assignable: id !== "29", channelId: "UCBR8-60-B28hp2BmDPdntcQ" },
    }));
  return listReply("youtube#videoCategoryListResponse", whole(items));
};
