"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useLiveEvents } from "@/components/live/use-live-events";
import { runKeys } from "@/components/runs/runs-queries";

const QUIET_MS = 400;

/** Asks again for the runs on the page when a parse moves, at most every 400 ms however fast it goes. */
export function useRunsLive(): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveEvents("parse", () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries({ queryKey: runKeys.all });
    }, QUIET_MS);
  });
}
