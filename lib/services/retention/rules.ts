import type { Platform, RetentionMode } from "@/prisma/generated/enums";

const DAY_MS = 86_400_000;

/** What YouTube's developer policies allow to a project without an audit, for statistics read without their owner's consent. */
export const UNAUDITED_DAYS = 30;
export const MAX_RETENTION_DAYS = 3_660;

export type Policy = { mode: RetentionMode; days: number | null };
export const KEEP: Policy = { mode: "keep", days: null };

/** For how many days the shared points of a platform are kept; null: for ever. */
export function daysKept(policy: Policy, platform: Platform): number | null {
  if (policy.mode === "custom") return policy.days;
  return policy.mode === "unaudited" && platform === "youtube" ? UNAUDITED_DAYS : null;
}

/**
 * The first instant of what is kept: whole UTC days, today included, so that a repeat on the same day erases nothing more and
 * no quarter hour of a rollup is cut.
 */
export function keptFrom(now: Date, days: number): Date {
  return new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS - (days - 1) * DAY_MS);
}

/** What is typed to confirm that a profile's data are to be erased. */
export function profileWord(profile: {
  handle: string | null;
  title: string | null;
  platformId: string | null;
  url: string;
}): string {
  return profile.handle ?? profile.title ?? profile.platformId ?? profile.url;
}
