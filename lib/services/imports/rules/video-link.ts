import type { Platform } from "@/prisma/generated/enums";

/** A link that people can open. */
export function videoLink(platform: Platform, videoId: string): string {
  if (platform === "youtube") return `https://www.youtube.com/watch?v=${videoId}`;
  if (platform === "tiktok") return `https://www.tiktok.com/@/video/${videoId}`;
  return `https://www.instagram.com/p/${videoId}/`;
}
