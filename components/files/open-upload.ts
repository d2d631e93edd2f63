import type { Upload } from "tus-js-client";
import { isPassing } from "@/components/files/to-upload-error";

const ENDPOINT = "/api/files";
/** The server takes at most 32 MiB at once; half of it loses little when a connection is cut. */
const CHUNK_BYTES = 16 * 1024 * 1024;
/** Quick at first; then patiently, for as long as a train is in a tunnel. */
const RETRY_MS = [0, 1_000, 3_000, 5_000, 10_000, 15_000, 30_000, 30_000, 60_000, 60_000, 60_000];

export type UploadEvents = {
  onFileId: (fileId: string) => void;
  onProgress: (bytes: number, total: number) => void;
  onRetry: () => void;
  onError: (error: Error) => void;
  onSuccess: () => void;
};

/** A tus upload of `file`, not started; `fileId` names one that was begun before. The client is loaded when first needed. */
export async function openUpload(file: File, fileId: string | null, events: UploadEvents): Promise<Upload> {
  const tus = await import("tus-js-client");
  const upload = new tus.Upload(file, {
    endpoint: ENDPOINT,
    ...(fileId === null ? {} : { uploadUrl: `${ENDPOINT}/${fileId}` }),
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRY_MS,
    metadata: { filename: file.name, filetype: file.type },
    // The draft of the form remembers the file's id; a second memory could send one file to two places.
    storeFingerprintForResuming: false,
    onUploadUrlAvailable: () => {
      const found = upload.url?.split("/").at(-1);
      if (found) events.onFileId(found);
    },
    onProgress: events.onProgress,
    onShouldRetry: (error) => {
      const again = isPassing(error);
      if (again) events.onRetry();
      return again;
    },
    onError: events.onError,
    onSuccess: () => events.onSuccess(),
  });
  return upload;
}
