import "server-only";
import type { Ctx } from "@/lib/services/context";
import { getMediaOrThrow } from "./get-media-or-throw";
import type { MediaFileDto } from "./schemas";
import { toMediaDto } from "./to-media-dto";

export async function getMedia(ctx: Ctx, id: string): Promise<MediaFileDto> {
  return toMediaDto(await getMediaOrThrow(ctx, id));
}
