import type { ObservedVideo } from "../contract";

export type KindEvidence = {
  hint: "short" | "not_short" | undefined;
  live: boolean;
  durationSec: number | null;
  /** width ÷ height of the player, where the answer tells it */
  aspect: number | null;
};

type Kind = Pick<ObservedVideo, "kind" | "kindMethod">;

/** A Short has been up to three minutes long and square or upright since 2024-10-15. */
const LONGEST_SHORT_SEC = 180;
const UPRIGHT = 0.85;
const LYING = 1.05;

/**
 * Long, Short or live, and how that was found. No API field says it: a link does, a live record does, a length above
 * three minutes does; below, only the shape of the picture does, and without that it stays unknown.
 */
export function classify({ hint, live, durationSec, aspect }: KindEvidence): Kind {
  if (hint === "short") return { kind: "short", kindMethod: "feed_link" };
  if (live) return { kind: "live", kindMethod: "live_details" };
  if (hint === "not_short") return { kind: "long", kindMethod: "feed_link" };
  if (durationSec === null) return { kind: "unknown", kindMethod: null };
  if (durationSec > LONGEST_SHORT_SEC) return { kind: "long", kindMethod: "duration" };
  if (aspect === null || (aspect > UPRIGHT && aspect <= LYING)) return { kind: "unknown", kindMethod: null };
  return { kind: aspect <= UPRIGHT ? "short" : "long", kindMethod: "duration_aspect" };
}
