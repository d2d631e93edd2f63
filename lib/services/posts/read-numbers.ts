import "server-only";
import type {
  ObservedMetrics,
  ObservedVideo,
  PlatformAdapter,
  PlatformCall,
  Provenance,
} from "@/lib/platforms/contract";

export type ReadNumbers = {
  provenance: Provenance;
  /** by YouTube's id; null: it is there, but tells no numbers */
  numbers: Map<string, ObservedMetrics | null>;
  /** facts about those that the cheap call did not name */
  facts: Map<string, ObservedVideo>;
  missing: string[];
};

/**
 * The numbers of at most 50 videos by the call that has a bucket of its own; where an adapter has none, by their details.
 * The cheap call is not atomic and may leave ids out, so those are asked for once more before they count as missing.
 */
export async function readNumbers(
  adapter: Pick<PlatformAdapter, "numbers" | "details">,
  ids: string[],
  call: PlatformCall,
): Promise<ReadNumbers> {
  const quick = adapter.numbers ? await adapter.numbers(ids, call) : null;
  const doubtful = quick ? quick.missing : ids;
  const numbers = new Map<string, ObservedMetrics | null>();
  for (const id of ids) if (quick && !doubtful.includes(id)) numbers.set(id, quick.metrics.get(id) ?? null);
  if (doubtful.length === 0 && quick) return { provenance: quick.provenance, numbers, facts: new Map(), missing: [] };
  const { videos, missing, provenance } = await adapter.details(doubtful, call);
  for (const video of videos) numbers.set(video.platformVideoId, video.metrics);
  return {
    provenance: quick?.provenance ?? provenance,
    numbers,
    facts: new Map(videos.map((video) => [video.platformVideoId, video])),
    missing,
  };
}
