export const TOKEN_LIVES = ["30d", "90d", "365d", "never"] as const;
export type TokenLife = (typeof TOKEN_LIVES)[number];

/** When a token made now ends; null: never. `now` in epoch milliseconds. */
export function tokenExpiry(life: TokenLife, now: number): string | null {
  if (life === "never") return null;
  return new Date(now + Number.parseInt(life, 10) * 86_400_000).toISOString();
}
