import "server-only";
import { type Listener, listen } from "@/lib/events/listen";
import { log } from "@/lib/observability/log";

type Wake = () => void;
type Hub = { listener: Listener | undefined; watchers: Map<string, Set<Wake>>; closing: AbortController };

// On globalThis: routes and background work may be bundled apart, yet a process keeps one connection for all streams.
const holder = globalThis as typeof globalThis & { creatorscopeLiveHub?: Hub };

function hub(): Hub {
  holder.creatorscopeLiveHub ??= { listener: undefined, watchers: new Map(), closing: new AbortController() };
  return holder.creatorscopeLiveHub;
}

/** Calls `wake` whenever the workspace has news (or may have had some while the connection was down). */
export function watchWorkspace(workspaceId: string, wake: Wake): () => void {
  const { watchers } = hub();
  const mine = watchers.get(workspaceId) ?? new Set();
  watchers.set(workspaceId, mine.add(wake));
  hub().listener ??= listen({
    channel: "live",
    onMessage: (id) => wakeAll(watchers.get(id)),
    onConnect: () => {
      for (const set of watchers.values()) wakeAll(set);
    },
    onError: (error) => log().warn({ err: error }, "the live channel is reconnecting"),
  });
  return () => {
    mine.delete(wake);
    if (mine.size === 0 && watchers.get(workspaceId) === mine) watchers.delete(workspaceId);
  };
}

const wakeAll = (set: Set<Wake> | undefined) => {
  for (const wake of set ?? []) wake();
};

/** Aborted when the process shuts down: every open stream ends with it. */
export const liveShutdown = (): AbortSignal => hub().closing.signal;

/** Ends all streams of this process and its listening connection. */
export async function closeLiveHub(): Promise<void> {
  const open = holder.creatorscopeLiveHub;
  delete holder.creatorscopeLiveHub;
  open?.closing.abort();
  await open?.listener?.stop();
}
