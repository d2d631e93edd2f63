"use client";

import { lazy, Suspense } from "react";
import type { ProgressTrayProps } from "@/components/layout/filled-tray";
import { useProgress } from "@/components/layout/progress-context";

const FilledTray = lazy(async () => ({ default: (await import("@/components/layout/filled-tray")).FilledTray }));

/** Hidden while there is nothing to tell. */
export function ProgressTray(props: ProgressTrayProps) {
  const { items } = useProgress();
  if (items.length === 0) return null;
  return (
    <Suspense>
      <FilledTray {...props} items={items} />
    </Suspense>
  );
}
