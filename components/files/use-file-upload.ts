"use client";

import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Upload } from "tus-js-client";
import { openUpload } from "@/components/files/open-upload";
import { toUploadError } from "@/components/files/to-upload-error";
import { nextTransfer, type Transfer } from "@/components/files/transfer-rate";
import type { ApiError } from "@/lib/http/client";

export type TransferState = "idle" | "starting" | "sending" | "waiting" | "checking" | "paused" | "ready" | "failed";

export type FileTransfer = {
  /** `waiting`: cut, and goes on by itself; `checking`: all bytes are there and are being read. */
  state: TransferState;
  bytes: number;
  total: number;
  /** Bytes per second; null before it is known. */
  rate: number | null;
  error: ApiError | null;
  pause: () => void;
  resume: () => void;
  /** Stops, and removes what has come so far. */
  discard: () => void;
};

type Shown = { state: TransferState; transfer: Transfer; error: ApiError | null };
const START: Shown = { state: "idle", transfer: { at: 0, bytes: 0, rate: null }, error: null };

type Options = {
  /** Null: a new file; else the one whose bytes go on where they stopped. */
  fileId: string | null;
  onFileId?: (fileId: string) => void;
  onReady?: (fileId: string) => void;
};

/** Sends a file to storage by tus, at once. Cut connections go on by themselves; leaving the page keeps what has come. */
export function useFileUpload(file: File | undefined, options: Options): FileTransfer {
  const [shown, show] = useReducer((before: Shown, patch: Partial<Shown>) => ({ ...before, ...patch }), START);
  const upload = useRef<Upload | null>(null);
  const newest = useRef(options);
  const transfer = useRef(START.transfer);
  useEffect(() => {
    newest.current = options;
  });
  useEffect(() => {
    if (!file) return;
    let left = false;
    transfer.current = START.transfer;
    show({ ...START, state: "starting" });
    const heard = (patch: Partial<Shown>) => {
      if (!left) show(patch);
    };
    let id = newest.current.fileId;
    const opening = openUpload(file, id, {
      onFileId: (fileId) => {
        id = fileId;
        if (!left) newest.current.onFileId?.(fileId);
      },
      onProgress: (bytes, total) => {
        transfer.current = nextTransfer(transfer.current.at === 0 ? undefined : transfer.current, bytes, Date.now());
        heard({ state: bytes === total ? "checking" : "sending", transfer: transfer.current, error: null });
      },
      onRetry: () => heard({ state: "waiting" }),
      onError: (error) => heard({ state: "failed", error: toUploadError(error) }),
      onSuccess: () => {
        heard({ state: "ready", transfer: { at: Date.now(), bytes: file.size, rate: null } });
        if (!left && id !== null) newest.current.onReady?.(id);
      },
    });
    void opening.then((opened) => {
      if (left) return;
      upload.current = opened;
      opened.start();
    });
    return () => {
      left = true;
      void upload.current?.abort();
      upload.current = null;
    };
  }, [file]);

  const pause = useCallback(() => {
    void upload.current?.abort();
    show({ state: "paused" });
  }, []);
  const resume = useCallback(() => {
    show({ state: "starting", error: null });
    upload.current?.start();
  }, []);
  const discard = useCallback(() => {
    const url = upload.current?.url;
    void upload.current?.abort(url !== null && url !== undefined);
    upload.current = null;
  }, []);
  const { state, error, transfer: seen } = shown;
  return { state, error, bytes: seen.bytes, rate: seen.rate, total: file?.size ?? 0, pause, resume, discard };
}
