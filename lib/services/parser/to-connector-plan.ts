import type { ConnectorDto } from "@/lib/services/connectors/schemas";
import type { PlannedRefresh } from "@/lib/services/refresh/rules";
import { type PlannableProfile, profileUnits } from "./plan-parse";
import type { ParsePlanDto } from "./schemas";

export type ConnectorPlanInput = {
  connectors: readonly ConnectorDto[];
  /** this workspace's profiles of the next parse */
  mine: readonly PlannableProfile[];
  next: Date | null;
  usesKey: boolean;
  most: number;
  /** this workspace's profiles that the quota has no room for */
  quotaLeftOut: readonly string[];
  resetsAt: Date;
  refresh: PlannedRefresh;
};

const PLATFORMS = ["youtube", "tiktok", "instagram"] as const;

/** By which connector each platform's profiles will be read, and which will not be, for which reason, until when. */
export function toConnectorPlan(input: ConnectorPlanInput): Pick<ParsePlanDto, "connectors" | "leftOut"> {
  const { mine, next, usesKey, most, quotaLeftOut, resetsAt, refresh } = input;
  const planned = PLATFORMS.map((platform) => {
    const profiles = mine.filter((profile) => profile.platform === platform);
    const used = input.connectors.find((one) => one.platform === platform && one.inUse) ?? null;
    const costs = platform === "youtube" && usesKey;
    const units = costs ? profiles.reduce((sum, profile) => sum + profileUnits(profile, most), 0) : 0;
    return { platform, profiles: profiles.length, units, used };
  }).filter((one) => one.profiles > 0);
  const leftOut: ParsePlanDto["leftOut"] = [];
  for (const { platform, profiles, used } of planned) {
    const pausedUntil = used?.state === "open" && used.retryAt ? used.retryAt : null;
    if (used === null) {
      leftOut.push({ work: "parse", platform, count: profiles, reason: "not_set_up", until: null });
    } else if (pausedUntil !== null && next !== null && new Date(pausedUntil) > next) {
      leftOut.push({ work: "parse", platform, count: profiles, reason: "paused", until: pausedUntil });
    } else if (platform === "youtube" && quotaLeftOut.length > 0) {
      const until = resetsAt.toISOString();
      leftOut.push({ work: "parse", platform, count: quotaLeftOut.length, reason: "quota", until });
    }
  }
  if (refresh.leftOut > 0) {
    const until = resetsAt.toISOString();
    leftOut.push({ work: "refresh", platform: "youtube", count: refresh.leftOut, reason: "quota", until });
  }
  return {
    connectors: planned.map(({ used, ...one }) => ({
      ...one,
      connector: used?.connector ?? null,
      state: used?.state ?? null,
    })),
    leftOut,
  };
}
