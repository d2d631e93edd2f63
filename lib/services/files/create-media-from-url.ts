import "server-only";
import { AppError } from "@/lib/errors";
import type { MediaFile } from "@/prisma/generated/client";
import { type CreateCtx, createMedia } from "./create-media";
import { nameOfUrl, parseSourceUrl } from "./rules/source-url";

/** A file that is to be fetched from an address, by `fetchFromUrl`. Call it inside a transaction. Throws 422 for what is no web address. */
export async function createMediaFromUrl(ctx: CreateCtx, address: string): Promise<MediaFile> {
  const url = parseSourceUrl(address);
  if (url === null) {
    throw new AppError("validation_failed", "Give a web address (https://…) of the file itself.", {
      code: "source_url",
      errors: [{ path: "url", code: "source_url", detail: "Not an http or https address." }],
    });
  }
  return createMedia(ctx, { name: nameOfUrl(url), origin: "url", size: null, sourceUrl: url.href });
}
