import { periodParams, platformParams } from "@/components/layout/filter-params";
import type { Period } from "@/components/layout/period";
import { createLoader, parseAsStringLiteral } from "@/components/layout/url-params";
import type { MoversFilter } from "@/components/movers/movers-queries";
import { RANKINGS } from "@/lib/analytics/rank-moves";
import { MOVER_METRICS, MOVER_SUBJECTS } from "@/lib/services/movers/schemas";

/** Who, by which number, against what: all of it in the address. */
export const moversParams = {
  subject: parseAsStringLiteral(MOVER_SUBJECTS).withDefault("bloggers"),
  metric: parseAsStringLiteral(MOVER_METRICS).withDefault("views"),
  by: parseAsStringLiteral(RANKINGS).withDefault("change"),
};

export const loadMoversParams = createLoader({ ...periodParams, ...platformParams, ...moversParams });

type Asked = Pick<Awaited<ReturnType<typeof loadMoversParams>>, "subject" | "metric" | "by" | "platform">;

/** One filter whatever side builds it, so that what the server prefetched is what the browser asks for. */
export function toMoversFilter({ from, to }: Period, { subject, metric, by, platform }: Asked): MoversFilter {
  return {
    ...{ from, to, subject, by },
    metric: subject === "videos" && metric === "followers" ? "views" : metric,
    ...(platform ? { platform } : {}),
  };
}
