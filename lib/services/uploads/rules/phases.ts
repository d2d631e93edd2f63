import type { UploadStatus } from "@/prisma/generated/enums";

/** The steps of an upload's job. Names are stored by the job server: a renamed one orphans runs under way. */
export type Phase = "begin" | "download" | "session" | "send" | "save" | "extras" | "check" | "clean up" | "verify";

/** What a step says about the next one. Times are RFC 3339. */
export type Next =
  | { do: "go"; phase: Phase }
  | { do: "wait"; phase: Phase; until: string }
  | { do: "end"; state: string };

/** Which upload, and which of its starts: an older one has no say any more. */
export type UploadRun = { uploadId: string; workspaceId: string; attempt: number };

const FIRST: Record<UploadStatus, Phase | null> = {
  draft: null,
  scheduled: "begin",
  queued: "begin",
  downloading: "download",
  uploading: "send",
  processing: "save",
  uploaded: "verify",
  published: null,
  failed: null,
  cancelled: null,
};

export const go = (phase: Phase): Next => ({ do: "go", phase });
export const end = (state: string): Next => ({ do: "end", state });

/** No job sleeps longer at a time: it looks again. */
const LONGEST_SLEEP_MS = 24 * 3_600_000;
export const waitFor = (phase: Phase, till: Date, now: Date): Next => ({
  do: "wait",
  phase,
  until: new Date(Math.min(till.getTime(), now.getTime() + LONGEST_SLEEP_MS)).toISOString(),
});

/** Where an upload in a state goes on, whoever takes it up. */
export function goOnFrom(status: UploadStatus): Next {
  const phase = FIRST[status];
  return phase === null ? end(status) : go(phase);
}
