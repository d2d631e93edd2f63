import "server-only";
import { z } from "zod";
import { unstorableText } from "@/lib/db/unstorable-text";
import { AppError, type FieldError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { receiveMultipartMedia } from "@/lib/services/files/receive-multipart-media";
import { removeMedia } from "@/lib/services/files/remove-media";
import { createUploads } from "./create-uploads";
import { type CreatedUploadsDto, type CreateUploadsInput, createUploadsInput } from "./schemas";

const metadataObject = z.looseObject({ items: z.array(z.looseObject({})).optional() });

/** File and metadata in one form, as scripts send them. Metadata that are refused leave no file behind. */
export async function receiveUploads(
  ctx: Ctx,
  request: Request,
  options: { key: string | null },
): Promise<CreatedUploadsDto> {
  const { file, metadata } = await receiveMultipartMedia(request, ctx);
  try {
    return await createUploads({ ...ctx, now: new Date() }, inputFor(file.id, metadata), options);
  } catch (error) {
    await removeMedia(ctx, file.id);
    throw error;
  }
}

function inputFor(fileId: string, metadata: unknown): CreateUploadsInput {
  const unstorable = unstorableText(metadata, "metadata");
  if (unstorable.length > 0) throw refusal(unstorable);
  const given = metadataObject.safeParse(metadata ?? {});
  const source = { fileId };
  const { items, ...same } = given.data ?? {};
  const whole = items ? { ...same, items: items.map((item) => ({ ...item, source })) } : { ...same, source };
  const parsed = createUploadsInput.safeParse(whole);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, code, message }) => ({
    path: ["metadata", ...path].join("."),
    code,
    detail: message,
  }));
  throw refusal(errors, parsed.error);
}

const refusal = (errors: FieldError[], cause?: unknown) =>
  new AppError("validation_failed", "The field metadata is not valid.", { errors, cause });
