import { IMPORT_FIELDS, type ImportField, type ImportMapping } from "./fields";
import { detectPreset, presetMapping } from "./presets";

/** Names that columns really have, compared without case, spaces and punctuation; the first that is there wins. */
const SYNONYMS: Record<ImportField, string[]> = {
  platform: ["platform", "network", "service"],
  creatorId: ["creatorid", "channelid", "profileid", "accountid", "authorid", "userid"],
  creatorName: [
    "creatorname",
    "creator",
    "channeltitle",
    "channelname",
    "channel",
    "author",
    "authorname",
    "blogger",
    "name",
  ],
  creatorHandle: ["creatorhandle", "handle", "username", "uniqueid", "nickname"],
  videoId: ["videoid", "postid", "mediaid", "shortcode", "itemid", "id"],
  title: ["title", "videotitle", "caption", "description"],
  kind: ["kind", "type", "mediatype"],
  url: ["url", "videourl", "link", "permalink"],
  thumbnailUrl: ["thumbnailurl", "thumbnaillink", "thumbnail", "cover"],
  publishedAt: ["publishedat", "publishtime", "publishedtime", "published", "createdat", "uploaddate", "posttime"],
  durationSec: ["durationsec", "durationseconds", "duration"],
  observedAt: [
    "observedat",
    "date",
    "day",
    "collectedat",
    "snapshotdate",
    "trendingdate",
    "timestamp",
    "time",
    "fetchedat",
    "recordedat",
  ],
  views: ["views", "viewcount", "viewscount", "plays", "playcount", "videoviews"],
  likes: ["likes", "likecount", "likescount", "diggcount", "hearts"],
  comments: ["comments", "commentcount", "commentscount", "commenttotal"],
  shares: ["shares", "sharecount", "reposts"],
  favorites: ["favorites", "favourites", "favoritecount", "saves", "collectcount"],
  followers: ["followers", "followercount", "followerscount", "subscribers", "subscribercount"],
  quality: ["quality"],
};

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Which column probably tells what; nothing is guessed from values. */
export function suggestMapping(columns: readonly string[]): ImportMapping {
  const preset = detectPreset(columns);
  if (preset) return onlyPresent(presetMapping[preset], columns);
  const free = new Map(columns.map((column) => [plain(column), column]));
  const mapping: ImportMapping = {};
  for (const field of IMPORT_FIELDS) {
    const name = SYNONYMS[field].find((synonym) => free.has(synonym));
    const column = name === undefined ? undefined : free.get(name);
    if (name === undefined || column === undefined) continue;
    mapping[field] = column;
    free.delete(name);
  }
  return mapping;
}

/** A mapping without the columns that the file does not have. */
export function onlyPresent(mapping: ImportMapping, columns: readonly string[]): ImportMapping {
  return Object.fromEntries(Object.entries(mapping).filter(([, column]) => columns.includes(column)));
}
