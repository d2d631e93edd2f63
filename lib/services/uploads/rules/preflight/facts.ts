import { wallClockAt } from "@/lib/time/wall-clock";
import type { OnQuota } from "@/prisma/generated/enums";
import type { PreflightCheck, UploadMetadata } from "../../schemas";

/** What is known of the bytes: of a stored file all of it, of an address what it tells beforehand. */
export type SourceFacts =
  | { kind: "stored"; name: string; arriving: boolean; failure: string | null; isVideo: boolean | null }
  | { kind: "address"; reachable: boolean; detail: string };

export type PreflightFacts = {
  now: Date;
  /** the workspace's, for times in words */
  timeZone: string;
  metadata: UploadMetadata;
  source: SourceFacts;
  file: {
    container: string | null;
    bytes: bigint | null;
    durationMs: number | null;
    width: number | null;
    height: number | null;
  };
  channel: {
    title: string;
    status: "connected" | "needs_reconnect" | "disconnected";
    statusDetail: string | null;
    uploadBlockedTill: Date | null;
    mayUpload: boolean;
    mayRead: boolean;
    mayManage: boolean;
  };
  /** `before`: how many of this request come before this one */
  quota: { left: number; before: number; resetsAt: Date; onQuota: OnQuota };
  hasRoom: boolean;
  /** what earlier uploads have shown of the API project */
  audit: "locked" | "open" | "unknown";
  duplicate: { title: string; at: Date } | null;
  thumbnail: { container: string | null; bytes: bigint | null } | null;
};

export type CheckCode = PreflightCheck["code"];

export const pass = (code: CheckCode, detail: string): PreflightCheck => ({
  code,
  result: "pass",
  detail,
  remedy: null,
});
export const warn = (code: CheckCode, detail: string, remedy: string | null = null): PreflightCheck => ({
  code,
  result: "warn",
  detail,
  remedy,
});
export const fail = (code: CheckCode, detail: string, remedy: string): PreflightCheck => ({
  code,
  result: "fail",
  detail,
  remedy,
});

/** `2026-11-21 09:00 (Europe/Berlin)`. */
export const atZone = (at: Date, timeZone: string): string =>
  `${wallClockAt(at, timeZone).replace("T", " ")} (${timeZone})`;
