import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { getMediaOrThrow } from "@/lib/services/files/get-media-or-throw";
import { isContainer, kindOf } from "@/lib/services/files/rules/limits";
import type { MediaFile } from "@/prisma/generated/client";

/** A stored file of the workspace that is whole and of a kind; a foreign one answers like an unknown one. */
export async function getReadyMedia(
  ctx: { db: Tx; workspaceId: string },
  id: string,
  kind: "video" | "image",
): Promise<MediaFile> {
  const file = await getMediaOrThrow(ctx, id);
  if (file.status === "receiving") {
    throw new AppError("conflict", `${file.name} has not arrived as a whole yet.`, { code: "file_not_ready" });
  }
  if (file.status !== "ready" || !isContainer(file.container)) {
    throw new AppError("conflict", file.errorDetail ?? `${file.name} cannot be used.`, { code: "file_not_usable" });
  }
  if (kindOf(file.container) !== kind) {
    const [code, words] = kind === "video" ? ["not_video", "no video"] : ["not_image", "no picture"];
    throw new AppError("conflict", `${file.name} is ${words}.`, { code });
  }
  return file;
}
