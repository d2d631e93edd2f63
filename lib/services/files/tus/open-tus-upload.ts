import "server-only";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import type { MediaFile } from "@/prisma/generated/client";
import { getMediaOrThrow } from "../get-media-or-throw";
import { requireTusVersion } from "./tus-headers";

/** The upload that a tus request names. 404 as everywhere; 410 for one that failed or expired; 409 for one that comes otherwise. */
export async function openTusUpload(ctx: Ctx, request: Request, id: string): Promise<MediaFile> {
  const file = await getMediaOrThrow(ctx, id);
  requireTusVersion(request);
  if (file.status === "failed") {
    throw new AppError("gone", file.errorDetail ?? "This file could not be taken.", { code: file.errorCode ?? "gone" });
  }
  if (file.expiresAt !== null && file.expiresAt <= ctx.now) {
    throw new AppError("gone", "This upload was not finished in time. Start it again.", { code: "upload_expired" });
  }
  if (file.origin !== "browser") {
    throw new AppError("conflict", "This file is not uploaded from a browser.", { code: "not_an_upload" });
  }
  return file;
}
