import type { UploadStatus } from "@/prisma/generated/enums";

const MIB = 1024 * 1024;
const GIB = 1024n * 1024n * 1024n;

/** Bytes of stored media that a workspace may have unless it was given another limit. */
export const DEFAULT_STORAGE_LIMIT = 100n * GIB;

/** The largest file that YouTube takes. */
export const MAX_FILE_BYTES = 256n * GIB;

/** A chunk of a browser's upload: larger ones are refused. */
export const MAX_CHUNK_BYTES = 32 * MIB;

/** What is unfinished after this time is removed. */
export const UNFINISHED_DAYS = 7;

/** Up to this size a file is hashed while its sender waits (under a second); larger ones by a job. */
export const INLINE_HASH_BYTES = GIB / 4n;

/** So much of a file's beginning tells what it is. */
export const HEAD_BYTES = 4_096;

/** A picture is read whole. */
export const MAX_IMAGE_BYTES = 32n * 1024n * 1024n;

export const CONTAINERS = ["mp4", "mov", "webm", "mkv", "jpeg", "png"] as const;
export type Container = (typeof CONTAINERS)[number];

export const MIME_TYPES: Record<Container, string> = {
  mp4: "video/mp4",
  mov: "video/quicktime",
  webm: "video/webm",
  mkv: "video/x-matroska",
  jpeg: "image/jpeg",
  png: "image/png",
};

export const isContainer = (text: string | null): text is Container => CONTAINERS.some((one) => one === text);

export const kindOf = (container: Container): "video" | "image" =>
  container === "jpeg" || container === "png" ? "image" : "video";

/** In these states an upload still reads its file, or will. */
export const NEEDS_FILE: readonly UploadStatus[] = ["scheduled", "queued", "downloading", "uploading", "processing"];

/** A name to show: no folders, no control characters, at most 255 characters. */
export function cleanFileName(given: string | null | undefined): string {
  const last = (given ?? "").split(/[/\\]/).at(-1) ?? "";
  const name = last.replace(/\p{Cc}/gu, "").trim();
  return [...(name || "file")].slice(0, 255).join("");
}
