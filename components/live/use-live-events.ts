"use client";

import { useEffect, useRef } from "react";
import { useLiveChannel } from "@/components/live/live-provider";
import type { LiveTopic } from "@/lib/services/live/rules";
import type { LiveShape } from "@/lib/services/live/schemas";

/** Calls `handler` with every live event of a topic: `useLiveEvents("parse", (run) => …)`. The newest handler is called. */
export function useLiveEvents<T extends LiveTopic>(topic: T, handler: (data: LiveShape<T>) => void): void {
  const channel = useLiveChannel();
  const newest = useRef(handler);
  useEffect(() => {
    newest.current = handler;
  });
  useEffect(() => {
    if (!channel) return;
    return channel.subscribe((event) => {
      if (event.topic === topic) newest.current(event.data as LiveShape<T>);
    });
  }, [channel, topic]);
}
