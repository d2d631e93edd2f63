import "server-only";
import type { PlatformAdapter } from "@/lib/platforms/contract";
import type { SystemCtx } from "@/lib/services/context";
import { oneAtATime } from "./one-at-a-time";
import { withConnector } from "./with-connector";

/** The same adapter, with its breaker asked before every call and told every outcome. */
export function guardAdapter(ctx: Pick<SystemCtx, "db" | "now">, adapter: PlatformAdapter): PlatformAdapter {
  const { connector } = adapter;
  // Who waited for the turn asks the breaker then: the one before may have met a wall.
  const guarded = <T>(work: () => Promise<T>): Promise<T> =>
    adapter.oneAtATime
      ? oneAtATime(connector, () => withConnector(ctx, connector, work))
      : withConnector(ctx, connector, work);
  const numbers = adapter.numbers?.bind(adapter);
  const newest = adapter.newest?.bind(adapter);
  return {
    connector,
    platform: adapter.platform,
    availability: () => adapter.availability(),
    resolve: (ref, call) => guarded(() => adapter.resolve(ref, call)),
    profiles: (ids, call) => guarded(() => adapter.profiles(ids, call)),
    whyGone: (id, call) => guarded(() => adapter.whyGone(id, call)),
    list: (profile, limit, call) => guarded(() => adapter.list(profile, limit, call)),
    details: (ids, call, hints) => guarded(() => adapter.details(ids, call, hints)),
    // Feeds are another service: their trouble says nothing about the API.
    ...(newest ? { newest: (id, call) => withConnector(ctx, `${adapter.platform}-feed`, () => newest(id, call)) } : {}),
    ...(numbers ? { numbers: (ids, call) => guarded(() => numbers(ids, call)) } : {}),
  };
}
