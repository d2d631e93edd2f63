import "server-only";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import type { MediaFile } from "@/prisma/generated/client";
import { createMedia } from "../create-media";
import { fileNameOf } from "../rules/tus-metadata";
import { askTus } from "./ask-tus";
import { settleTusUpload } from "./settle-tus-upload";
import { requireTusVersion, withExpiry } from "./tus-headers";

/** tus' creation: takes the room for the announced size, and says at which address the bytes are awaited. */
export async function createTusUpload(ctx: Ctx, request: Request): Promise<Response> {
  requireTusVersion(request);
  const size = announcedSize(request);
  let file: MediaFile | undefined;
  const made = () => {
    if (file === undefined) throw new Error("The media file is not made yet.");
    return file;
  };
  try {
    const answer = await askTus(request, {
      key: () => made().storageKey,
      name: async () => {
        const name = fileNameOf(request.headers.get("upload-metadata"));
        file = await ctx.db.$transaction((tx) => createMedia({ ...ctx, db: tx }, { name, origin: "browser", size }));
        return file.storageKey;
      },
      location: () => `/api/files/${made().id}`,
    });
    await settleTusUpload(ctx, made(), answer);
    return withExpiry(answer, made());
  } catch (error) {
    // Where nothing was said about it to anybody, it must not keep its room.
    if (file !== undefined) await ctx.db.mediaFile.deleteMany({ where: { id: file.id, status: "receiving" } });
    throw error;
  }
}

function announcedSize(request: Request): bigint {
  const header = request.headers.get("upload-length");
  if (header !== null && /^\d{1,18}$/.test(header) && header !== "0") return BigInt(header);
  throw new AppError("bad_request", "Send the file's size as Upload-Length; an empty file is not taken.", {
    code: "upload_length",
  });
}
