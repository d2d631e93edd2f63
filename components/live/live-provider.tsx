"use client";

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
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
  const [channel, setChannel] = useState<LiveChannel | null>(null);
  // Later pages are made while this one listens.
  const first = useRef(since);
  useEffect(() => {
    const opened = new LiveChannel(workspaceId, first.current);
    setChannel(opened);
    void opened.start();
    return () => {
      opened.stop();
      setChannel(null);
    };
  }, [workspaceId]);
  return <LiveContext value={channel}>{children}</LiveContext>;
}

/** The open channel; null on the server, before the first effect, and outside the provider. */
export const useLiveChannel = (): LiveChannel | null => useContext(LiveContext);
