/** How the pages may look; "system" follows the device. */
export const THEMES = ["light", "dark", "system"] as const;
export type Theme = (typeof THEMES)[number];

/** Where a device keeps the theme that it shows. */
export const THEME_KEY = "cs_theme";
