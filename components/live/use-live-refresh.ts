"use client";

import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useLiveEvents } from "@/components/live/use-live-events";

/** Asks again for what is on the page while a parse moves, quietly and at most once in `quietMs`. `queryKey` must be stable. */
export function useLiveRefresh(queryKey: QueryKey, quietMs = 2_000): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveEvents("parse", () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries({ queryKey });
    }, quietMs);
  });
}
