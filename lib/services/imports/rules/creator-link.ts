import type { Platform } from "@/prisma/generated/enums";

const SEARCH: Record<Platform, string> = {
  youtube: "https://www.youtube.com/results?search_query=",
  tiktok: "https://www.tiktok.com/search?q=",
  instagram: "https://www.instagram.com/explore/search/keyword/?q=",
};

/** Where people can look for a creator that is known by name only. */
export function creatorLink(platform: Platform, name: string): string {
  return `${SEARCH[platform]}${encodeURIComponent(name)}`;
}
