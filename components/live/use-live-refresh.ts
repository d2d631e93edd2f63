"use client";

import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { useLiveChannel } from "@/components/live/live-provider";
import { useLiveEvents } from "@/components/live/use-live-events";
import type { LiveTopic } from "@/lib/services/live/rules";

/** Longer than a page takes from the first row that it reads until it is there. */
const LATELY_MS = 10_000;

/** Asks again for what is under `queryKey` while a topic moves: quietly, at most once in `quietMs` however fast it goes. */
export function useLiveRefresh(topic: LiveTopic, queryKey: QueryKey, quietMs = 400): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const key = useRef(queryKey);
  useEffect(() => {
    key.current = queryKey;
  });
  const refresh = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries({ queryKey: key.current });
    }, quietMs);
  }, [client, quietMs]);
  useLiveEvents(topic, refresh);
  const channel = useLiveChannel();
  // What moved while the server made the page was told when nobody here listened.
  useEffect(() => {
    if (channel?.movedWithin(topic, LATELY_MS)) refresh();
  }, [channel, topic, refresh]);
}
