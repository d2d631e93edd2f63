/** The platforms in their fixed order, with the token of each one's hue. */
export const PLATFORMS = ["youtube", "tiktok", "instagram"] as const;
export type PlatformName = (typeof PLATFORMS)[number];

export const platformColor: Record<PlatformName, string> = {
  youtube: "var(--youtube)",
  tiktok: "var(--tiktok)",
  instagram: "var(--instagram)",
};

export function isPlatform(value: unknown): value is PlatformName {
  return PLATFORMS.some((platform) => platform === value);
}
