import type { ProgressItem, ProgressState } from "@/components/layout/progress-context";
import type { UploadProgress } from "@/lib/services/live/schemas";
import type { UploadDto } from "@/lib/services/uploads/schemas";
import type { UploadStatus } from "@/prisma/generated/enums";

/** What the tray knows of an upload. */
export type UploadInTray = {
  id: string;
  title: string;
  status: UploadStatus;
  bytes: number | null;
  total: number | null;
  /** It waits for quota, a time, a reconnect: nothing moves, and the tray has nothing to show. */
  waits: boolean;
};

export type UploadWords = {
  step: (status: UploadStatus) => string;
  amount: (bytes: number, total: number) => string;
};

const number = (value: number | string | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);

export const uploadFromEvent = (event: UploadProgress, before: UploadInTray | undefined): UploadInTray => ({
  id: event.id,
  title: event.title,
  status: event.status,
  bytes: number(event.bytes) ?? before?.bytes ?? null,
  total: event.total === undefined ? (before?.total ?? null) : number(event.total),
  waits: event.waitingFor !== null && event.waitingFor !== undefined,
});

export const uploadFromDto = ({ id, title, status, progress, waitingFor }: UploadDto): UploadInTray => ({
  id,
  title,
  status,
  bytes: number(progress.bytes),
  total: number(progress.total),
  waits: waitingFor !== null,
});

const STATES: Partial<Record<UploadStatus, ProgressState>> = {
  queued: "queued",
  downloading: "running",
  uploading: "running",
  processing: "running",
  uploaded: "completed",
  published: "completed",
  failed: "failed",
  cancelled: "cancelled",
};

/** Null for what does not move: a draft, one that is planned, one that waits. */
export function toUploadItem(upload: UploadInTray, words: UploadWords): ProgressItem | null {
  const state = STATES[upload.status];
  if (state === undefined || (state === "queued" && upload.waits)) return null;
  const transfers = upload.status === "downloading" || upload.status === "uploading";
  const { bytes, total } = upload;
  return {
    id: upload.id,
    title: upload.title,
    href: `/uploads/${upload.id}`,
    state,
    done: transfers ? (bytes ?? 0) : state === "completed" ? 1 : 0,
    total: transfers ? total : state === "completed" ? 1 : null,
    step: words.step(upload.status),
    cancellable: transfers || upload.status === "queued",
    ...(transfers && bytes !== null && total !== null ? { amount: words.amount(bytes, total) } : { amount: "" }),
  };
}
