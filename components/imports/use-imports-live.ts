"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { importKeys } from "@/components/imports/import-queries";
import { useLiveEvents } from "@/components/live/use-live-events";

const QUIET_MS = 400;

/** Keeps what is shown of imports up to date while they are read, asking at most once in 400 ms. */
export function useImportsLive(): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveEvents("import", () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries({ queryKey: importKeys.all });
    }, QUIET_MS);
  });
}
