import "server-only";
import { capitalised } from "./metric-sql";
import { GAINED_METRICS, METRICS, type VideoPoint } from "./points";

/** Rows for SQL: of each video the first and last told value of each metric among its points, and when the first was told. */
export function foldPoints(points: readonly VideoPoint[]): object[] {
  const byVideo = Map.groupBy(points, (point) => point.videoId);
  return [...byVideo.values()].map((unordered) => {
    const own = unordered.toSorted((a, b) => a.observedAt.getTime() - b.observedAt.getTime());
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) throw new Error("A group without a member.");
    const { videoId, profileId, source, quality } = last;
    return {
      ...{ videoId, profileId, source, quality, from: first.observedAt, until: last.observedAt },
      ...Object.fromEntries(
        METRICS.map((metric) => [metric, own.findLast((point) => point[metric] !== null)?.[metric]]),
      ),
      ...Object.fromEntries(
        GAINED_METRICS.flatMap((metric) => {
          const told = own.find((point) => point[metric] !== null);
          const name = `first${capitalised(metric)}`;
          return [[name, told?.[metric]] as const, [`${name}At`, told?.observedAt] as const];
        }),
      ),
    };
  });
}
