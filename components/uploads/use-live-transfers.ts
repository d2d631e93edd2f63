"use client";

import { useState } from "react";
import { nextTransfer, type Transfer } from "@/components/files/transfer-rate";
import { useLiveEvents } from "@/components/live/use-live-events";
import type { UploadProgress } from "@/lib/services/live/schemas";

export type LiveTransfer = Transfer & { phase: "download" | "upload"; total: number | null };

const known = (value: number | string | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);

/** What moves right now, by upload: bytes, rate and phase as the stream tells them. Nothing before the first event. */
export function useLiveTransfers(): ReadonlyMap<string, LiveTransfer> {
  const [transfers, setTransfers] = useState<ReadonlyMap<string, LiveTransfer>>(new Map());
  useLiveEvents("upload", (told) => {
    if (told.bytes === undefined) return;
    setTransfers((before) => new Map(before).set(told.id, observe(before.get(told.id), told)));
  });
  return transfers;
}

function observe(before: LiveTransfer | undefined, told: UploadProgress): LiveTransfer {
  const phase = told.phase ?? before?.phase ?? "upload";
  const same = before?.phase === phase ? before : undefined;
  const total = told.total === undefined ? (same?.total ?? null) : known(told.total);
  return { ...nextTransfer(same, Number(told.bytes), Date.now()), phase, total };
}
