import "server-only";
import { SPARKLINE_DAYS } from "@/lib/services/metrics/blogger-aggregates";
import type { BloggerAggregate } from "@/lib/services/metrics/schemas";
import { toProfileDto } from "@/lib/services/profiles/to-profile-dto";
import type { BloggerWithProfiles } from "./get-blogger-or-throw";
import type { BloggerDto } from "./schemas";

/** What is known of a blogger that nobody has observed yet: nothing, and that is not zero. */
const unknown: BloggerAggregate = {
  videoCount: 0,
  views: null,
  likes: null,
  comments: null,
  shares: null,
  followers: null,
  engagementRate: null,
  lastParsedAt: null,
  dataThrough: null,
  gainedViews: null,
  sparkline: Array<null>(SPARKLINE_DAYS).fill(null),
};

export function toBloggerDto(blogger: BloggerWithProfiles, figures: BloggerAggregate | undefined): BloggerDto {
  const { id, name, tags, profiles, createdAt } = blogger;
  return {
    id,
    name,
    tags,
    createdAt: createdAt.toISOString(),
    profiles: profiles.map(toProfileDto),
    ...(figures ?? unknown),
  };
}
