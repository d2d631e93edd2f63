import type { Platform, ProfileStatus } from "@/prisma/generated/enums";
import { DETAILS_BATCH } from "./rules";

/** A profile of the next parse. `videos`: those known of it that can be read. */
export type PlannableProfile = { id: string; platform: Platform; status: ProfileStatus; videos: number };

export type ParsePlan = {
  units: number;
  /** of those that find no place in what is left, in their order */
  leftOut: string[];
};

/** What one profile costs by the Data API beside its account's facts: its listing by 50, and its videos by 50. */
export function profileUnits({ status, videos }: PlannableProfile, most: number): number {
  const read = Math.min(videos, most);
  // An account that was not there: asked for by itself, and once more for the reason.
  if (status === "not_found") return 2;
  // Found by the paste first; then the usual first page of both.
  if (status === "pending") return 3;
  if (status === "private") return 1;
  return Math.max(1, Math.ceil(read / DETAILS_BATCH)) + Math.ceil(read / DETAILS_BATCH);
}

/**
 * What a parse of these profiles costs in the queries bucket: the known accounts 50 a call, then each one in its turn.
 * `left` is what the bucket has for it: who comes after its end is left out.
 */
export function planParse(
  profiles: readonly PlannableProfile[],
  { most, left }: { most: number; left: number },
): ParsePlan {
  const known = profiles.filter(({ status }) => status !== "pending").length;
  const plan: ParsePlan = { units: Math.ceil(known / DETAILS_BATCH), leftOut: [] };
  let room = left - plan.units;
  for (const profile of profiles) {
    const units = profileUnits(profile, most);
    plan.units += units;
    room -= units;
    if (room < 0) plan.leftOut.push(profile.id);
  }
  return plan;
}
