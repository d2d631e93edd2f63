"use client";

import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useLiveEvents } from "@/components/live/use-live-events";
import type { LiveTopic } from "@/lib/services/live/rules";

/** Asks again for what is under `queryKey` while a topic moves: quietly, at most once in `quietMs` however fast it goes. */
export function useLiveRefresh(topic: LiveTopic, queryKey: QueryKey, quietMs = 400): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveEvents(topic, () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries({ queryKey });
    }, quietMs);
  });
}
