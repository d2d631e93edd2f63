"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { LiveChannel } from "@/components/live/live-channel";

const LiveContext = createContext<LiveChannel | null>(null);

type LiveProviderProps = { workspaceId: string; children: ReactNode };

/** Connects everything below to the workspace's live events. Put once, around the signed-in pages. */
export function LiveProvider({ workspaceId, children }: LiveProviderProps) {
  const [channel, setChannel] = useState<LiveChannel | null>(null);
  useEffect(() => {
    const opened = new LiveChannel(workspaceId);
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
