"use client";

import { useState } from "react";
import { useLiveEvents } from "@/components/live/use-live-events";
import type { ParseProgress } from "@/lib/services/live/schemas";

export type ParsingNow = { status: "queued" | "running"; step: string | null; videosSeen: number };

/** Blogger → what its parse is doing, as live events tell; gone when it ends. */
export type Parsing = ReadonlyMap<string, ParsingNow>;

/** The next state after one event: an item that goes on is kept, one that ended (or whose run ended) is dropped. */
export function afterEvent(before: Parsing, event: ParseProgress): Parsing {
  const { item } = event;
  if (!item) return before;
  const runEnded = event.status !== "queued" && event.status !== "running";
  const next = new Map(before);
  for (const id of item.bloggerIds) {
    if (!runEnded && (item.status === "queued" || item.status === "running"))
      next.set(id, { status: item.status, step: item.step, videosSeen: item.videosSeen });
    else next.delete(id);
  }
  return next;
}

export function useParsing(): Parsing {
  const [parsing, setParsing] = useState<Parsing>(new Map());
  useLiveEvents("parse", (event) => setParsing((before) => afterEvent(before, event)));
  return parsing;
}
