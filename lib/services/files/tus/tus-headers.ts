import "server-only";
import { AppError } from "@/lib/errors";
import type { MediaFile } from "@/prisma/generated/client";
import { MAX_FILE_BYTES } from "../rules/limits";
import { TUS_VERSION } from "./ask-tus";
import { CHECKSUM_ALGORITHMS } from "./verified-chunk";

const EXTENSIONS = "creation,creation-with-upload,termination,checksum,expiration";

/** What this server can do, for `OPTIONS`. */
export const tusAbilities = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      "tus-resumable": TUS_VERSION,
      "tus-version": TUS_VERSION,
      "tus-extension": EXTENSIONS,
      "tus-max-size": MAX_FILE_BYTES.toString(),
      "tus-checksum-algorithm": CHECKSUM_ALGORITHMS.join(","),
      allow: "OPTIONS, GET, HEAD, POST, PATCH, DELETE",
    },
  });

/** 412 for another version of the protocol, or none. */
export function requireTusVersion(request: Request): void {
  if (request.headers.get("tus-resumable") === TUS_VERSION) return;
  throw new AppError("precondition_failed", `Send the header Tus-Resumable: ${TUS_VERSION}.`, { code: "tus_version" });
}

/** Adds when an unfinished file expires. */
export function withExpiry(answer: Response, file: MediaFile): Response {
  if (file.expiresAt !== null) answer.headers.set("upload-expires", file.expiresAt.toUTCString());
  return answer;
}
