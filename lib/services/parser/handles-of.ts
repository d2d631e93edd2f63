import type { PlatformCall } from "@/lib/platforms/contract";

type Named = { platformId: string | null; handle: string | null };

/** The names of known accounts, for sources that look accounts up by name. */
export function handlesOf(profiles: readonly Named[]): Required<Pick<PlatformCall, "handles">> {
  const pairs = profiles.flatMap(({ platformId, handle }) => (platformId && handle ? [[platformId, handle]] : []));
  return { handles: Object.fromEntries(pairs) };
}
