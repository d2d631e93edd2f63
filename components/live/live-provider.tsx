"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from "react";
import { LiveChannel } from "@/components/live/live-channel";

const LiveContext = createContext<LiveChannel | null>(null);

type LiveProviderProps = {
  workspaceId: string;
  /** the event after which the first page was made (liveCursor) */
  since: string;
  children: ReactNode;
};

/** Connects everything below to the workspace's live events. Put once, around the signed-in pages. */
export function LiveProvider({ workspaceId, since, children }: LiveProviderProps) {
  // Later pages are made while this one listens.
  const first = useRef(since);
  // Made at once, opened later: a context that changes makes React throw away what is not hydrated yet below it, with all
  // that somebody quick has chosen there.
  const channel = useMemo(() => new LiveChannel(workspaceId, first.current), [workspaceId]);
  useEffect(() => {
    void channel.start();
    return () => channel.stop();
  }, [channel]);
  return <LiveContext value={channel}>{children}</LiveContext>;
}

/** Null outside the provider. */
export const useLiveChannel = (): LiveChannel | null => useContext(LiveContext);
