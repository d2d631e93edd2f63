"use client";

import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useLiveEvents } from "@/components/live/use-live-events";
import { api } from "@/lib/http/client";
import type { ParseProgress } from "@/lib/services/live/schemas";
import type { ParserStatusDto } from "@/lib/services/parser/schemas";

const shapes = () => import("@/lib/services/parser/schemas");

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

/** What went on when the page was opened, for bloggers of whom no event has told since. */
export function withStart(told: Parsing, known: ReadonlySet<string>, start: ParserStatusDto["going"]): Parsing {
  const all = new Map(told);
  for (const { bloggerIds, status, step, videosSeen } of start) {
    for (const id of bloggerIds) if (!known.has(id)) all.set(id, { status, step, videosSeen });
  }
  return all;
}

const startQuery = queryOptions({
  queryKey: ["parser", "going"],
  queryFn: ({ signal }) => api("/api/parser/status", { output: async () => (await shapes()).parserStatusDto, signal }),
  gcTime: 0,
});

export function useParsing(): Parsing {
  const [parsing, setParsing] = useState<Parsing>(new Map());
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set());
  const start = useQuery(startQuery);
  useLiveEvents("parse", (event) => {
    setParsing((before) => afterEvent(before, event));
    setKnown((before) => new Set([...before, ...(event.item?.bloggerIds ?? [])]));
  });
  return useMemo(() => withStart(parsing, known, start.data?.going ?? []), [parsing, known, start.data]);
}
